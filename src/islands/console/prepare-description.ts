import type { Json } from '../../model/api.ts';

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The scheme that the console's own key picker fills in, so that Swagger UI need not ask for it. */
function isGatewayKey(scheme: Json | undefined): boolean {
  return (
    isObject(scheme) &&
    scheme['type'] === 'apiKey' &&
    scheme['in'] === 'header' &&
    String(scheme['name']).toLowerCase() === 'x-api-key'
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
  const components = isObject(description['components']) ? description['components'] : {};
  const schemes = isObject(components['securitySchemes']) ? components['securitySchemes'] : {};
  const others = Object.entries(schemes).filter(([, scheme]) => !isGatewayKey(scheme));
  const paths = isObject(description['paths']) ? description['paths'] : {};
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
  if (!isObject(pathItem)) return pathItem;
  const kept = Object.entries(pathItem).filter(([name]) => name !== 'servers');
  return Object.fromEntries(
    kept.map(([name, operation]) => {
      if (!isObject(operation)) return [name, operation];
      return [
        name,
        Object.fromEntries(Object.entries(operation).filter(([key]) => key !== 'servers')),
      ];
    }),
  );
}
