import { prepareApiDocs } from 'redoc';
import * as z from 'zod/mini';
import type { Json } from '../../model/api.ts';
import { splitDescription, type OperationKey } from './split-description.ts';

export type PreparedReference = Awaited<ReturnType<typeof prepareApiDocs>>;

type PreparedItem = PreparedReference['items'][number];

export interface LoadedReference {
  readonly prepared: PreparedReference;
  /** Operations that Redoc is not asked to show. */
  readonly heavy: readonly OperationKey[];
}

/** Redoc's own options are typed as if all had to be given. */
type Options = NonNullable<Parameters<typeof prepareApiDocs>[0]['options']>;

// Bundling fetches whatever a `$ref` names; ours are bundled when the site is built. Telemetry would call home.
const options: Options = {
  skipBundle: true,
  disableTelemetry: true,
};

/**
 * The operations without what stands around them: the page has the API's title and the tag already, and Redoc would keep a
 * tag's operations shut behind a button.
 */
function operationsOf(items: readonly PreparedItem[]): readonly PreparedItem[] {
  return items.flatMap((item) => {
    if (item.type === 'group') return operationsOf((item.items ?? []).filter(isPrepared));
    return item.link === '/' ? [] : [item];
  });
}

/** Redoc types what is inside of a group as navigation only; all of it holds its content. */
const isPrepared = (item: object): item is PreparedItem => 'content' in item;

/**
 * Fetches a description and makes Redoc's model of it.
 *
 * @throws when it cannot be fetched or Redoc cannot read it
 */
export async function loadReference(url: string, signal: AbortSignal): Promise<LoadedReference> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const description: { [key: string]: Json } = z
    .record(z.string(), z.json())
    .parse(await response.json());
  const { light, heavy } = splitDescription(description);
  const prepared = await prepareApiDocs({
    spec: { ...light },
    options,
    basePath: '/',
    convertedDownload: false,
  });
  return { prepared: { ...prepared, items: [...operationsOf(prepared.items)] }, heavy };
}
