import type { Schema } from '../../model/schema.ts';
import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';

type Enumeration = Pick<Schema, 'enum' | 'enumDescriptions'>;

/**
 * The values a schema allows and what each means. Authors write meanings in four ways: `x-enum-descriptions` (a list, or an object
 * by value; also `x-enumDescriptions`), `x-enum-varnames` (also `x-enumNames`), and a `oneOf` of constants with titles, which JSON
 * Schema 2020-12 knows by itself.
 */
export function readEnumeration(value: JsonObject): Enumeration {
  const constants = constantsOf(value, 'oneOf') ?? constantsOf(value, 'anyOf');
  const written = field(value, 'enum');
  if (constants) {
    const described = constants.map((constant) =>
      meaning(stringField(constant, 'title'), stringField(constant, 'description')),
    );
    return {
      enum: constants.map((constant) => constant['const'] as Json),
      ...withMeaning(described),
    };
  }
  if (!Array.isArray(written)) return {};
  const values = written as readonly Json[];
  const names = textsOf(value, ['x-enum-varnames', 'x-enumNames'], values);
  const descriptions = textsOf(value, ['x-enum-descriptions', 'x-enumDescriptions'], values);
  return {
    enum: values,
    ...withMeaning(
      values.map((one, index) =>
        meaning(names[index] === one ? undefined : names[index], descriptions[index]),
      ),
    ),
  };
}

/** The members of a `oneOf` or `anyOf` that is an enumeration with words: each one a constant and nothing else of substance. */
export function constantsOf(value: JsonObject, key: 'oneOf' | 'anyOf'): JsonObject[] | undefined {
  const members = listField(value, key).filter(isJsonObject);
  const isEnumeration =
    members.length > 1 &&
    members.length === listField(value, key).length &&
    members.every(
      (member) =>
        Object.hasOwn(member, 'const') && !Object.keys(member).some((name) => structural.has(name)),
    );
  return isEnumeration ? members : undefined;
}

const structural = new Set(['properties', 'items', 'oneOf', 'anyOf', 'allOf', '$ref']);

function textsOf(
  value: JsonObject,
  keys: readonly string[],
  values: readonly Json[],
): readonly (string | undefined)[] {
  const key = keys.find((name) => Object.hasOwn(value, name));
  if (key === undefined) return [];
  const written = value[key];
  if (Array.isArray(written))
    return written.map((text) => (typeof text === 'string' ? text : undefined));
  const byValue = objectField(value, key);
  return values.map((one) => stringField(byValue, String(one)));
}

const meaning = (name: string | undefined, words: string | undefined): string =>
  [name && words ? `**${name}**:` : name, words].filter(Boolean).join(' ');

const withMeaning = (descriptions: readonly string[]): Pick<Enumeration, 'enumDescriptions'> =>
  descriptions.some((text) => text !== '') ? { enumDescriptions: descriptions } : {};
