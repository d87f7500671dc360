import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Json } from '../model/json.ts';
import { schemaOf, type Schema } from '../model/schema.ts';
import { constraintWords, jsonWords } from '../model/schema-words.ts';
import { code, inline } from './escape.ts';

const enumLimit = 60;

/** What is known of a value beside its type: allowed values, default, limits, pattern, an example. Escaped. */
export function schemaFacts(schema: Schema, version: Pick<ApiVersion, 'schemas'>): string[] {
  const inner = schema.items && schemaOf(version, schema.items);
  const limits = constraintWords(schema.constraints);
  const { pattern } = schema.constraints;
  const [example] = schema.examples;
  const isObject = typeof example === 'object' && example !== null && !Array.isArray(example);
  return [
    ...allowed(schema, words.oneOf),
    ...(inner ? allowed(inner, words.eachOneOf) : []),
    ...(schema.default === undefined ? [] : [`${words.default} ${value(schema.default)}`]),
    ...(limits.length > 0 ? [inline(sentence(limits.join(', ')))] : []),
    ...(typeof pattern === 'string' ? [`${words.pattern} ${code(pattern)}`] : []),
    ...(example === undefined || isObject ? [] : [`${words.example} ${value(example)}`]),
    ...(schema.not ? [words.excluded] : []),
  ];
}

/** Words about whether and when a property is there. */
export function schemaMarks(schema: Schema | undefined, required: boolean): string[] {
  return [
    ...(required ? [words.required] : []),
    ...(schema?.deprecated ? [words.deprecated] : []),
    ...(schema?.readOnly ? [words.readOnly] : []),
    ...(schema?.writeOnly ? [words.writeOnly] : []),
  ];
}

function allowed(
  { const: only, enum: values, enumDescriptions = [] }: Schema,
  label: string,
): string[] {
  if (only !== undefined) return [`${words.always} ${value(only)}`];
  if (!values) return [];
  const shown = values.slice(0, enumLimit).map((one, index) => {
    const meaning = inline(enumDescriptions[index] ?? '');
    return meaning === '' ? value(one) : `${value(one)} (${meaning})`;
  });
  const rest = values.length - shown.length;
  return [`${label} ${shown.join(', ')}${rest > 0 ? ` ${words.moreValues(rest)}` : ''}`];
}

const value = (json: Json): string => code(jsonWords(json));

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
