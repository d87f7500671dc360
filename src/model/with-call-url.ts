import { isJsonObject, objectField, without, type Json, type JsonObject } from './json.ts';

/**
 * A description whose every operation is called at one address, whatever servers its author wrote: for a reader, the gateway's.
 * Webhooks keep theirs, for they are called at the reader's own.
 *
 * @param description OpenAPI 3.x
 * @param callUrl base of every call, e.g. `https://gateway.example/transit/v2`
 */
export function withCallUrl(description: JsonObject, callUrl: string): JsonObject {
  const paths = Object.entries(objectField(description, 'paths'));
  return {
    ...description,
    servers: [{ url: callUrl }],
    paths: Object.fromEntries(paths.map(([path, item]) => [path, withoutServers(item)])),
  };
}

/** A path item and its operations without servers of their own, which would win over the description's. */
function withoutServers(pathItem: Json): Json {
  if (!isJsonObject(pathItem)) return pathItem;
  return Object.fromEntries(
    Object.entries(without(pathItem, 'servers')).map(([name, part]) => [
      name,
      isJsonObject(part) ? without(part, 'servers') : part,
    ]),
  );
}
