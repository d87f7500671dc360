import convert from '@readme/postman-to-openapi';
import { stringify } from 'yaml';
import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { stripSecrets } from './strip-secrets.ts';

const format = /getpostman\.com\/json\/collection\/v(\d)/;

/** Which major version of Postman's format a parsed file is written in; `undefined` when it is none of Postman's. */
export function postmanVersion(parsed: Json | undefined): number | undefined {
  if (!isJsonObject(parsed)) return undefined;
  const version = format.exec(stringField(field(parsed, 'info'), 'schema') ?? '')?.[1];
  if (version !== undefined) return Number(version);
  // Version 1 has no `info`: a flat list of requests, and their order.
  return Array.isArray(parsed['requests']) && Array.isArray(parsed['order']) ? 1 : undefined;
}

export interface ConvertedCollection {
  /** OpenAPI 3.0 as YAML. */
  readonly text: string;
  /** Secrets that were left out, in words. */
  readonly removed: readonly string[];
}

/**
 * A Postman collection (2.0 or 2.1) as a description. Secrets are taken out before the converter sees them.
 * @throws Error when the converter cannot read the collection
 */
export async function convertPostman(parsed: JsonObject): Promise<ConvertedCollection> {
  const { collection, removed } = stripSecrets(parsed);
  const json = await convert(JSON.stringify(withAddressesOnly(collection)), undefined, {
    replaceVars: true,
    operationId: 'auto',
    outputFormat: 'json',
  });
  return { text: stringify(withKeyScheme(JSON.parse(json) as JsonObject, collection)), removed };
}

/** Variables that hold an address are filled in; `{{userId}}` in a path is a parameter, not the one its author tried it with. */
function withAddressesOnly(collection: JsonObject): JsonObject {
  const variables = listField(collection, 'variable').filter((variable) =>
    /^(https?:\/\/|[\w-]+(\.[\w-]+)+)/.test(stringField(variable, 'value') ?? ''),
  );
  return { ...collection, variable: variables };
}

/** The converter writes a key in a header as an HTTP scheme, which OpenAPI does not know; the collection says which header. */
function withKeyScheme(document: JsonObject, collection: JsonObject): JsonObject {
  const key = findKey(collection);
  const components = objectField(document, 'components');
  const schemes = objectField(components, 'securitySchemes');
  if (key === undefined || Object.keys(schemes).length === 0) return document;
  const mended = Object.entries(schemes).map(([name, scheme]) => [
    name,
    stringField(scheme, 'scheme') === 'apikey' ? { type: 'apiKey', ...key } : scheme,
  ]);
  return {
    ...document,
    components: { ...components, securitySchemes: Object.fromEntries(mended) as JsonObject },
  };
}

/** Name and place of the first key in the collection: its own, else that of a folder or request. */
function findKey(node: JsonObject): { readonly name: string; readonly in: string } | undefined {
  const auth = objectField(node, 'auth');
  if (stringField(auth, 'type') === 'apikey') {
    const settings = settingsOf(field(auth, 'apikey'));
    return {
      name: settings.get('key') ?? 'x-api-key',
      in: settings.get('in') === 'query' ? 'query' : 'header',
    };
  }
  const inner = [field(node, 'request'), ...listField(node, 'item')].filter(isJsonObject);
  for (const child of inner) {
    const key = findKey(child);
    if (key) return key;
  }
  return undefined;
}

/** Version 2.1 lists `{ key, value }`, version 2.0 writes an object. */
function settingsOf(written: Json | undefined): ReadonlyMap<string, string> {
  const pairs = Array.isArray(written)
    ? (written as readonly Json[]).map((pair) => [
        stringField(pair, 'key') ?? '',
        stringField(pair, 'value') ?? '',
      ])
    : Object.entries(isJsonObject(written) ? written : {}).map(([key, value]) => [
        key,
        String(value),
      ]);
  return new Map(pairs as [string, string][]);
}
