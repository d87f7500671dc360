import type { Json } from './api.ts';
import { formatPointer, parsePointer, resolvePointer } from './json-pointer.ts';
import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from './json.ts';

/** Says where an `allOf` came back to itself. */
const recursive = (name: string): string => `(recursive: see ${name})`;
/** Keywords that two parts of an `allOf` cannot share: where both have one, the later part stays an `allOf` of its own. */
const exclusive = [
  'oneOf',
  'anyOf',
  'not',
  'if',
  'enum',
  'const',
  'items',
  'prefixItems',
  'patternProperties',
];

/**
 * Writes schemas without `allOf` where that is possible: its parts become one object. Readers of descriptions merge `allOf`
 * anew at each place it stands, each part with everything below, which is exponential in a graph of base types that point back at
 * their heirs; merged once, the schemas only point at each other. A discriminator stays with the type that declares it.
 */
export function createSchemaFlattener(document: JsonObject): (ref: string) => JsonObject {
  const done = new Map<string, JsonObject>();
  const flattenRef = (ref: string, above: readonly string[]): JsonObject => {
    const place = formatPointer(parsePointer(ref));
    const known = done.get(place);
    if (known !== undefined) return known;
    if (above.includes(place)) return { description: recursive(parsePointer(place).at(-1) ?? '') };
    const target = resolvePointer(document, ref);
    const flat = isJsonObject(target) ? (flatten(target, [...above, place]) as JsonObject) : {};
    // Below an unfinished base the result lacks what that base will add, so only results from the top are kept.
    if (above.length === 0) done.set(place, flat);
    return flat;
  };
  const flatten = (value: Json, above: readonly string[], parent = ''): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => flatten(item, above));
    if (!isJsonObject(value)) return value;
    const own = Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'allOf')
        .map(([key, item]) => [
          key,
          isData(key) && !isNameMap(parent) ? item : flatten(item, [], key),
        ]),
    );
    const parts = listField(value, 'allOf').filter(isJsonObject);
    if (parts.length === 0) return own;
    const only = parts.length === 1 ? parts[0] : undefined;
    if (only && isBareRef(only) && !Object.hasOwn(own, 'properties')) return { ...only, ...own };
    const written = parts.map((part) => {
      const ref = stringField(part, '$ref');
      return ref === undefined ? (flatten(part, above) as JsonObject) : flattenRef(ref, above);
    });
    return mergeParts(own, written);
  };
  return (ref) => flattenRef(ref, []);
}

const isData = (key: string): boolean =>
  ['example', 'examples', 'default', 'enum', 'const'].includes(key);
const isNameMap = (key: string): boolean =>
  ['properties', 'patternProperties', '$defs'].includes(key);
const isBareRef = (part: JsonObject): boolean =>
  Object.hasOwn(part, '$ref') && Object.keys(part).length === 1;

function mergeParts(own: JsonObject, parts: readonly JsonObject[]): JsonObject {
  const rest: Json[] = [];
  const merged = [...parts, own].reduce((sum, part) => {
    const conflicts = exclusive.filter(
      (key) => Object.hasOwn(sum, key) && Object.hasOwn(part, key),
    );
    const isOwn = part === own;
    const free = Object.entries(part).filter(
      ([key]) =>
        !conflicts.includes(key) &&
        (isOwn || !['title', 'discriminator', 'x-examples', 'example', 'examples'].includes(key)),
    );
    if (conflicts.length > 0)
      rest.push(Object.fromEntries(conflicts.map((key) => [key, part[key] as Json])));
    return { ...sum, ...Object.fromEntries(free), ...mergeObjects(sum, part) };
  }, {} as JsonObject);
  return rest.length > 0 ? { ...merged, allOf: rest } : merged;
}

function mergeObjects(sum: JsonObject, part: JsonObject): JsonObject {
  const properties = { ...objectField(sum, 'properties'), ...objectField(part, 'properties') };
  const required = [...new Set([...listField(sum, 'required'), ...listField(part, 'required')])];
  const descriptions = [stringField(part, 'description'), stringField(sum, 'description')].filter(
    Boolean,
  );
  return {
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(descriptions[0] === undefined ? {} : { description: descriptions[0] }),
    ...(field(part, 'type') === undefined && field(sum, 'type') !== undefined
      ? { type: field(sum, 'type') as Json }
      : {}),
  };
}
