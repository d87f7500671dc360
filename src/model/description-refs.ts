import { isJsonObject, objectField, stringField, type Json, type JsonObject } from './json.ts';

const nameMaps = new Set([
  'responses',
  'properties',
  'patternProperties',
  '$defs',
  'schemas',
  'headers',
]);
const examples = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

/** All `$ref`s below a value as written, in its order. */
export function refsOf(root: Json): readonly string[] {
  const refs: string[] = [];
  const visit = (value: Json, parent: string): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) visit(item, '');
    else if (isJsonObject(value)) {
      const ref = stringField(value, '$ref');
      if (ref !== undefined) refs.push(ref);
      for (const [key, item] of Object.entries(value))
        if (!isExample(parent, key, item)) visit(item, key);
    }
  };
  visit(root, '');
  return refs;
}

/**
 * Examples are data, where `$ref` is a word like any other; but `examples` of a body may point at components, and below a map of
 * names (`responses`, `properties`) such a word is a name.
 */
function isExample(parent: string, key: string, value: Json): boolean {
  if (!examples.has(key) || nameMaps.has(parent)) return false;
  return !(key === 'examples' && isJsonObject(value)) && !Object.hasOwn(Object(value), '$ref');
}

/**
 * A copy of a value in which each `$ref` is another object.
 * @param target what stands for a `$ref`
 * @param hasPart whether what a `$ref` means is there; a discriminator's mapping keeps no others
 */
export function rewriteRefs(
  value: Json,
  target: (ref: string) => JsonObject,
  hasPart: (ref: string) => boolean,
): Json {
  const rewrite = (item: Json, parent: string): Json => {
    if (Array.isArray(item)) return (item as readonly Json[]).map((one) => rewrite(one, ''));
    if (!isJsonObject(item)) return item;
    const ref = stringField(item, '$ref');
    const entries = Object.entries(item)
      .filter(([key]) => key !== '$ref' || ref === undefined)
      .map(([key, child]): [string, Json] => [
        key,
        isExample(parent, key, child)
          ? child
          : key === 'discriminator' && !nameMaps.has(parent)
            ? trimMapping(child, hasPart)
            : rewrite(child, key),
      ]);
    return { ...(ref === undefined ? {} : target(ref)), ...Object.fromEntries(entries) };
  };
  return rewrite(value, '');
}

/** A mapping may name only what the cut holds. */
function trimMapping(discriminator: Json, hasPart: (ref: string) => boolean): Json {
  if (!isJsonObject(discriminator)) return discriminator;
  const mapping = Object.entries(objectField(discriminator, 'mapping')).filter(
    ([, target]) =>
      typeof target === 'string' &&
      hasPart(target.startsWith('#') ? target : `#/components/schemas/${target}`),
  );
  return { ...discriminator, mapping: Object.fromEntries(mapping) };
}
