import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { createReader } from '../normalize/reader.ts';

/** Keywords that say nothing of which values fit. */
const silent = new Set([
  ...[
    'title',
    'description',
    'example',
    'examples',
    'default',
    'deprecated',
    'readOnly',
    'writeOnly',
  ],
  ...['discriminator', 'xml', 'externalDocs', 'nullable', 'id', '$id', '$schema', '$comment'],
  ...['exclusiveMinimum', 'exclusiveMaximum'],
]);
/**
 * Keywords that an import may drop or that models do not check ("Amazon API Gateway important notes"): different only where both
 * sides say something.
 */
const lossy = new Set([
  ...['enum', 'const', 'format', 'pattern', 'minimum', 'maximum', 'multipleOf', 'minLength'],
  ...['maxLength', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
  ...['additionalProperties'],
]);
/** Maps by name, whose keys are no keywords. */
const maps = new Set(['properties', 'patternProperties', 'definitions', '$defs']);

/**
 * Where two schemas accept different values: a path such as `properties/name/type`, empty for the schemas themselves; `undefined`
 * when they agree as far as an export keeps them. Recursion ends where the same two parts meet again.
 */
export function createSchemaComparison(
  file: JsonObject,
  deployed: JsonObject,
): (inFile: Json, inStage: Json) => string | undefined {
  const [fileReader, stageReader] = [createReader(file), createReader(deployed)];
  return (inFile, inStage) => {
    const met = new Map<Part, Set<Part>>();

    const compare = (a: Json | undefined, b: Json | undefined, at: string): string | undefined => {
      if (!isJsonObject(a) || !isJsonObject(b)) return isSame(a, b) ? undefined : at;
      const others = met.get(partOf(a)) ?? new Set();
      if (others.has(partOf(b))) return undefined;
      met.set(partOf(a), others.add(partOf(b)));
      const [left, right] = [fileReader.deref(a), stageReader.deref(b)];
      return first(keysOf(left, right), (key) => {
        const [one, other] = [left[key], right[key]];
        if (!isCompared(key, one, other)) return undefined;
        return compareKeyword(key, one, other, at === '' ? key : `${at}/${key}`);
      });
    };

    const compareKeyword = (
      key: string,
      one: Json | undefined,
      other: Json | undefined,
      at: string,
    ): string | undefined => {
      if (maps.has(key)) {
        const [left, right] = [asObject(one), asObject(other)];
        return first(keysOf(left, right), (name) =>
          compare(left[name], right[name], `${at}/${name}`),
        );
      }
      if (!Array.isArray(one) || !Array.isArray(other)) return compare(one, other, at);
      const [left, right] = [one as readonly Json[], other as readonly Json[]];
      if (!left.some(isJsonObject)) return isSameSet(left, right) ? undefined : at;
      if (left.length !== right.length) return at;
      return first([...left.keys()], (index) =>
        compare(left[index], right[index], `${at}/${index}`),
      );
    };

    return compare(inFile, inStage, '');
  };
}

/** A part as it is written, for what a `$ref` leads to is put together anew each time; a bare `$ref` is the same one everywhere. */
type Part = object | string;
const partOf = (schema: JsonObject): Part => {
  const { $ref, ...beside } = schema;
  return typeof $ref === 'string' && Object.keys(beside).length === 0 ? $ref : schema;
};

function isCompared(key: string, one: Json | undefined, other: Json | undefined): boolean {
  if (key.startsWith('x-') || silent.has(key)) return false;
  return !lossy.has(key) || (one !== undefined && other !== undefined);
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const keysOf = (left: JsonObject, right: JsonObject): readonly string[] => [
  ...new Set([...Object.keys(left), ...Object.keys(right)]),
];
const asObject = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** An absent list is an empty one: `required` says the same both ways. */
const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? []) === JSON.stringify(b ?? []);

/** Lists of names and values have no order. */
const isSameSet = (a: readonly Json[], b: readonly Json[]): boolean =>
  JSON.stringify([...a].map(String).sort()) === JSON.stringify([...b].map(String).sort());
