import type { Json } from '../../model/api.ts';
import {
  isJsonObject,
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
  const others = schemes.filter(([, scheme]) => !isGatewayKey(scheme));
  const paths = objectField(description, 'paths');
  return {
    ...description,
    servers: [{ url: callUrl }],
    components: { ...components, securitySchemes: Object.fromEntries(others) },
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [path, withoutServers(item)]),
    ),
  };
}

/** A path item and its operations without servers of their own: they would win over the description's. */
function withoutServers(pathItem: Json): Json {
  if (!isJsonObject(pathItem)) return pathItem;
  return Object.fromEntries(
    Object.entries(without(pathItem, 'servers')).map(([name, part]) => [
      name,
      isJsonObject(part) ? without(part, 'servers') : part,
    ]),
  );
}
