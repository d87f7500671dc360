import { field, isJsonObject, listField, objectField, type JsonObject } from '../../model/json.ts';

/** Formats whose name alone tells which value fits: the sampler knows one. */
const tellingFormats = new Set(['date', 'date-time', 'time', 'uuid', 'email', 'uri', 'binary']);
/** How deep an example may be put together from those of properties. */
const deepest = 6;

/**
 * Whether a reader can see a sensible value: an example that is written down, a closed list of values, or, of an object or a list,
 * one for each part.
 * @param holder a schema, a parameter, a media type
 * @param follow what a `$ref` leads to
 */
export function explainsItself(
  holder: unknown,
  follow: (node: JsonObject) => JsonObject,
  depth = 0,
): boolean {
  if (!isJsonObject(holder) || depth > deepest) return false;
  const value = follow(holder);
  if (hasExample(value) || isClosed(value)) return true;
  const inner = (part: unknown) => explainsItself(part, follow, depth + 1);
  if (field(value, 'items') !== undefined) return inner(field(value, 'items'));
  const properties = Object.values(objectField(value, 'properties'));
  if (properties.length > 0) return properties.every(inner);
  const all = listField(value, 'allOf');
  if (all.length > 0) return all.every(inner);
  return [...listField(value, 'oneOf'), ...listField(value, 'anyOf')].some(inner);
}

function hasExample(value: JsonObject): boolean {
  const examples = field(value, 'examples');
  return (
    ['example', 'x-example', 'default', 'const'].some((name) => field(value, name) !== undefined) ||
    (isJsonObject(examples) && Object.keys(examples).length > 0) ||
    (Array.isArray(examples) && examples.length > 0)
  );
}

/** A type with few values, or one that has only its name to say. */
function isClosed(value: JsonObject): boolean {
  const type = [field(value, 'type')].flat();
  return (
    listField(value, 'enum').length > 0 ||
    type.every((name) => name === 'boolean' || name === 'null') ||
    tellingFormats.has(String(field(value, 'format')))
  );
}
