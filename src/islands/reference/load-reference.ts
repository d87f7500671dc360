import { prepareApiDocs } from 'redoc';
import { callUrl } from '../../model/call-url.ts';
import { isJsonObject, type JsonObject } from '../../model/json.ts';
import { withCallUrl } from '../../model/with-call-url.ts';
import { loadSiteConfig } from '../site/site-config.ts';
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

// Bundling fetches whatever a `$ref` names; ours are bundled when the site is built. Telemetry would call home. Left to itself
// Redoc opens whatever is required four levels deep, and makes samples eight levels deep: most of what large schemas cost.
const options: Options = {
  skipBundle: true,
  disableTelemetry: true,
  schemasExpansionLevel: 1,
  generatedSamplesMaxDepth: 4,
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

/** Which description, and of what: its operations are called at the gateway. */
export interface ReferenceSource {
  readonly descriptionUrl: string;
  readonly apiId: string;
  readonly version: string;
}

async function fetchDescription(url: string, signal: AbortSignal): Promise<JsonObject> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const description: unknown = await response.json();
  if (!isJsonObject(description)) throw new Error(`${url} is no description`);
  return description;
}

/**
 * Fetches a description and makes Redoc's model of it, with the address at which this site's gateway answers in place of the
 * servers that its author wrote.
 *
 * @throws when it cannot be fetched or Redoc cannot read it
 */
export async function loadReference(
  { descriptionUrl, apiId, version }: ReferenceSource,
  signal: AbortSignal,
): Promise<LoadedReference> {
  const [{ gatewayUrl }, description] = await Promise.all([
    loadSiteConfig(),
    fetchDescription(descriptionUrl, signal),
  ]);
  const address = callUrl({ apiId, version, protocol: 'http' }, gatewayUrl);
  const { light, heavy } = splitDescription(description);
  const prepared = await prepareApiDocs({
    spec: { ...withCallUrl(light, new URL(address, window.location.origin).href) },
    options,
    basePath: '/',
    convertedDownload: false,
  });
  return { prepared: { ...prepared, items: [...operationsOf(prepared.items)] }, heavy };
}
