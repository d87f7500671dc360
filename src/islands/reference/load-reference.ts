import { prepareApiDocs } from 'redoc';
import * as z from 'zod/mini';
import type { Json } from '../../model/api.ts';
import { splitDescription, type OperationKey } from './split-description.ts';

export type PreparedReference = Awaited<ReturnType<typeof prepareApiDocs>>;

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
  return { prepared, heavy };
}
