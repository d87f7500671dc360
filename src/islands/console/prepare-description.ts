import type { Json } from '../../model/api.ts';
import {
  isJsonObject,
  listField,
  objectField,
  stringField,
  without,
  type JsonObject,
} from '../../model/json.ts';

/** The scheme that the console's own key picker fills in, so that Swagger UI need not ask for it. */
function isGatewayKey(scheme: Json): boolean {
  return (
    stringField(scheme, 'type') === 'apiKey' &&
    stringField(scheme, 'in') === 'header' &&
    stringField(scheme, 'name')?.toLowerCase() === 'x-api-key'
  );
}

/**
 * A description as the console shows it: calls go to the gateway that this site belongs to, whatever servers its author wrote,
 * and the gateway's key is left to the key picker.
 *
 * @param description OpenAPI 3.x
 * @param callUrl base of every call, e.g. `https://gateway.example/transit/v2`
 */
export function prepareDescription(description: JsonObject, callUrl: string): JsonObject {
  const components = objectField(description, 'components');
  const schemes = Object.entries(objectField(components, 'securitySchemes'));
  const keys = new Set(schemes.filter(([, scheme]) => isGatewayKey(scheme)).map(([name]) => name));
  const paths = Object.entries(objectField(description, 'paths'));
  return {
    ...withoutKeys(description, keys),
    servers: [{ url: callUrl }],
    components: {
      ...components,
      securitySchemes: Object.fromEntries(schemes.filter(([name]) => !keys.has(name))),
    },
    paths: Object.fromEntries(paths.map(([path, item]) => [path, preparePathItem(item, keys)])),
  };
}

/** A path item and its operations without servers of their own, which would win over the description's. */
function preparePathItem(pathItem: Json, keys: ReadonlySet<string>): Json {
  if (!isJsonObject(pathItem)) return pathItem;
  return Object.fromEntries(
    Object.entries(without(pathItem, 'servers')).map(([name, part]) => [
      name,
      isJsonObject(part) ? withoutKeys(without(part, 'servers'), keys) : part,
    ]),
  );
}

/** What has `security`, asking for the other schemes only; a requirement that asked for nothing else is gone. */
function withoutKeys(secured: JsonObject, keys: ReadonlySet<string>): JsonObject {
  if (!Object.hasOwn(secured, 'security')) return secured;
  const security = listField(secured, 'security')
    .filter(isJsonObject)
    .map((requirement) => Object.entries(requirement).filter(([name]) => !keys.has(name)))
    .filter((requirement) => requirement.length > 0)
    .map((requirement) => Object.fromEntries(requirement));
  return { ...secured, security };
}
