import { stringify } from 'yaml';
import type { ApiVersion } from '../model/api.ts';
import { callUrl } from '../model/call-url.ts';
import type { DownloadKind } from '../model/download.ts';
import type { JsonObject } from '../model/json.ts';
import { postmanCollection } from './postman-collection.ts';
import { sourceFile } from './source-file.ts';
import { typescriptClient } from './typescript-client.ts';

/** A version, its whole description, and where it is called. */
export interface DownloadOptions {
  readonly version: ApiVersion;
  readonly document: JsonObject;
  /** Origin of the gateway's data plane. */
  readonly gatewayUrl: string;
  /** Origin of the site, where the portal's own API is called. */
  readonly siteOrigin: string;
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of what a build keeps for the next one. */
  readonly cacheDir: string;
}

type Make = (options: DownloadOptions) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** Characters of the bundled description, as JSON, up to which a file is made. A client of 6.3 million took 25 s and 520 MB, one of 13 million 106 s. */
export const mostCharacters: Readonly<Partial<Record<DownloadKind, number>>> = {
  postman: 8_000_000,
  typescript: 7_000_000,
};

const makers: Readonly<Record<DownloadKind, Make>> = {
  source: async ({ version, root }) => (await sourceFile(version, root)).bytes,
  json: ({ document }) => encoded(`${JSON.stringify(document, null, 2)}\n`),
  // Aliases are off: a reader of YAML with a limit on them could not open the file. So are directives, which JSON never needs:
  // the library walks the whole tree in search of tags to declare.
  yaml: ({ document }) =>
    encoded(stringify(document, { aliasDuplicateObjects: false, directives: false, lineWidth: 0 })),
  postman: (options) =>
    encoded(JSON.stringify(postmanCollection(options.version, baseUrl(options)), null, 1)),
  typescript: (options) => typescriptClient({ ...options, baseUrl: baseUrl(options) }),
};

/** The kinds of file there are for a version: what is made of calls is made of HTTP APIs only. */
export const downloadKinds = ({ format }: ApiVersion): readonly DownloadKind[] =>
  format.name === 'openapi'
    ? ['source', 'json', 'yaml', 'postman', 'typescript']
    : ['source', 'json', 'yaml'];

/**
 * One file to take away.
 * @returns undefined where the description is too large for it, or the generator cannot cope with it
 */
export async function makeDownload(
  kind: DownloadKind,
  options: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const most = mostCharacters[kind];
  if (most !== undefined && JSON.stringify(options.document).length > most) return undefined;
  return makers[kind](options);
}

function baseUrl({ version, gatewayUrl, siteOrigin }: DownloadOptions): string {
  const address = callUrl(version, gatewayUrl);
  return address.startsWith('/') ? `${siteOrigin}${address}` : address;
}

const encoded = (text: string) => Promise.resolve(new TextEncoder().encode(text));
