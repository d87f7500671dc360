import { resolvePointer } from '../../model/json-pointer.ts';
import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  without,
  type Json,
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
 * the gateway's key is left to the key picker, and parameters stand where they are used.
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
    paths: Object.fromEntries(
      paths.map(([path, item]) => [path, preparePathItem(item, keys, description)]),
    ),
  };
}

/** A path item and its operations without servers of their own, which would win over the description's. */
function preparePathItem(pathItem: Json, keys: ReadonlySet<string>, description: Json): Json {
  if (!isJsonObject(pathItem)) return pathItem;
  return Object.fromEntries(
    Object.entries(withOwnParameters(without(pathItem, 'servers'), description)).map(
      ([name, part]) => [
        name,
        isJsonObject(part)
          ? withoutKeys(withOwnParameters(without(part, 'servers'), description), keys)
          : part,
      ],
    ),
  );
}

/**
 * What has `parameters`, with those that it points at in their places: Swagger UI follows no reference in the parameters of a
 * path item, shows a field without a name and of any type, and calls the path with its `{variable}` in it.
 */
function withOwnParameters(owner: JsonObject, description: Json): JsonObject {
  if (!Object.hasOwn(owner, 'parameters')) return owner;
  const parameters = listField(owner, 'parameters').map((parameter) => {
    const ref = stringField(parameter, '$ref');
    const own = (ref === undefined ? undefined : resolvePointer(description, ref)) ?? parameter;
    const schema = field(own, 'schema');
    return isJsonObject(own) && isJsonObject(schema)
      ? { ...own, schema: withOwnItems(withTarget(schema, description), description) }
      : own;
  });
  return { ...owner, parameters };
}

/** A schema with what it points at in its place; one step, so that a cycle does no harm. What stands beside the pointer wins. */
function withTarget(schema: JsonObject, description: Json): JsonObject {
  const ref = stringField(schema, '$ref');
  const target = ref === undefined ? undefined : resolvePointer(description, ref);
  return isJsonObject(target) ? { ...target, ...without(schema, '$ref') } : schema;
}

function withOwnItems(schema: JsonObject, description: Json): JsonObject {
  const items = field(schema, 'items');
  return isJsonObject(items) ? { ...schema, items: withTarget(items, description) } : schema;
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
