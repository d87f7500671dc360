import { formatPointer, parsePointer, resolvePointer } from './json-pointer.ts';
import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  without,
  type Json,
  type JsonObject,
} from './json.ts';

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

/** One `allOf` with all that its parts bring in by theirs. */
interface Merge {
  /** Bases that are in already: saying a thing twice adds nothing, and a base that comes back to itself ends there. */
  readonly met: Set<string>;
  /** Merges around this one, each in a property of what the outer one merged. */
  readonly depth: number;
}

type Place = readonly string[];

/**
 * Writes schemas without `allOf` where that is possible: its parts become one object. Readers of descriptions merge `allOf`
 * anew at each place it stands, each part with everything below, which is exponential in a graph of base types that point back at
 * their heirs; merged once, the schemas only point at each other. A discriminator stays with the type that declares it.
 *
 * The work is bounded whatever the graph: a merge takes each base once, and an `allOf` in a property of what a merge brings in is
 * not written out in its turn but pointed at by its place, to be flattened as a schema of its own.
 *
 * @returns what flattens the schema at a JSON pointer; `$ref`s in the result may point at any place, not at components only
 */
export function createSchemaFlattener(document: JsonObject): (ref: string) => JsonObject {
  const done = new Map<string, JsonObject>();

  const flattenBase = (ref: string, merge: Merge): JsonObject => {
    const place = parsePointer(ref);
    const pointer = formatPointer(place);
    if (merge.met.has(pointer)) return {};
    merge.met.add(pointer);
    const target = resolvePointer(document, pointer);
    if (!isJsonObject(target)) return {};
    return flattenPart(target, place, merge);
  };

  const flattenBelow = (value: Json, place: Place, depth: number, parent: string): Json => {
    if (Array.isArray(value))
      return (value as readonly Json[]).map((item, index) =>
        flattenBelow(item, [...place, String(index)], depth, ''),
      );
    if (!isJsonObject(value)) return value;
    const isMerge = listField(value, 'allOf').length > 0 && !isNameMap(parent);
    if (!isMerge) return Object.fromEntries(entriesBelow(value, place, depth, parent));
    const base = bareBase(value);
    if (base) return { ...base, ...ownOf(value, place, depth) };
    if (depth > 0) return { $ref: `#${formatPointer(place)}` };
    return flattenPart(value, place, { met: new Set(), depth: depth + 1 });
  };

  const entriesBelow = (value: JsonObject, place: Place, depth: number, parent = '') =>
    Object.entries(value).map(([key, item]): [string, Json] => [
      key,
      isData(key) && !isNameMap(parent)
        ? item
        : flattenBelow(item, [...place, key], depth, isNameMap(parent) ? '' : key),
    ]);

  const ownOf = (value: JsonObject, place: Place, depth: number): JsonObject =>
    Object.fromEntries(entriesBelow(without(value, 'allOf'), place, depth));

  const flattenPart = (value: JsonObject, place: Place, merge: Merge): JsonObject => {
    const own = ownOf(value, place, merge.depth);
    const parts = listField(value, 'allOf').map((part, index) => {
      if (!isJsonObject(part)) return {};
      const ref = stringField(part, '$ref');
      return ref === undefined
        ? flattenPart(part, [...place, 'allOf', String(index)], merge)
        : flattenBase(ref, merge);
    });
    return parts.length === 0 ? own : mergeParts(own, parts);
  };

  return (ref) => {
    const pointer = formatPointer(parsePointer(ref));
    const flat = done.get(pointer) ?? flattenBase(pointer, { met: new Set(), depth: 0 });
    done.set(pointer, flat);
    return flat;
  };
}

/** The one part of an `allOf` that only points at a schema and has nothing to be merged with. */
function bareBase(value: JsonObject): JsonObject | undefined {
  const parts = listField(value, 'allOf').filter(isJsonObject);
  const [only] = parts;
  const isBare = parts.length === 1 && only && Object.keys(only).join() === '$ref';
  return isBare && !Object.hasOwn(value, 'properties') ? only : undefined;
}

const isData = (key: string): boolean =>
  ['example', 'examples', 'default', 'enum', 'const'].includes(key);
const isNameMap = (key: string): boolean =>
  ['properties', 'patternProperties', '$defs'].includes(key);

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
