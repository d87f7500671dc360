import type { Json, Schema, SchemaNode } from './api.ts';

/** Whether a node points at a named schema. */
export const isRef = (node: SchemaNode): node is Extract<SchemaNode, { ref: string }> =>
  'ref' in node;

/** The type in a few words, as a reader says it: `array of string`, `integer or null`, `one of 3`. Names are not looked into. */
export function typeWords(node: SchemaNode): string {
  if (isRef(node)) return node.ref;
  if (node.never) return 'never';
  if (node.const !== undefined) return 'constant';
  const types = node.types.map((type) => typeWord(type, node));
  if (types.length > 0) return types.join(' or ');
  return compositionWords(node);
}

function typeWord(type: string, schema: Schema): string {
  if (type === 'array' && schema.items) return `array of ${typeWords(schema.items)}`;
  if (type === 'string' && schema.contentMediaType) return fileWords(schema);
  return schema.format && type !== 'null' ? `${type} (${schema.format})` : type;
}

const fileWords = ({ contentMediaType, contentEncoding }: Schema): string =>
  contentEncoding ? `${contentMediaType} in ${contentEncoding}` : `file (${contentMediaType})`;

function compositionWords({ oneOf, anyOf, allOf, properties, items, format }: Schema): string {
  if (oneOf) return `one of ${oneOf.length}`;
  if (anyOf) return `any of ${anyOf.length}`;
  if (allOf?.length === 1 && allOf[0]) return typeWords(allOf[0]);
  if (allOf || properties.length > 0) return 'object';
  if (items) return `array of ${typeWords(items)}`;
  return format ?? 'any type';
}

const bounds: Readonly<Record<string, (limit: string) => string>> = {
  minimum: (limit) => `at least ${limit}`,
  maximum: (limit) => `at most ${limit}`,
  exclusiveMinimum: (limit) => `more than ${limit}`,
  exclusiveMaximum: (limit) => `less than ${limit}`,
  multipleOf: (limit) => `a multiple of ${limit}`,
  minLength: (limit) => `at least ${limit} characters`,
  maxLength: (limit) => `at most ${limit} characters`,
  minItems: (limit) => `at least ${limit} items`,
  maxItems: (limit) => `at most ${limit} items`,
  minProperties: (limit) => `at least ${limit} properties`,
  maxProperties: (limit) => `at most ${limit} properties`,
};

/** Constraints in words, in the order they were written; `pattern` is left out, since it is code and not words. */
export function constraintWords(constraints: Schema['constraints']): string[] {
  return Object.entries(constraints).flatMap(([name, value]) => {
    const words = Object.hasOwn(bounds, name) ? bounds[name] : undefined;
    if (words && (typeof value === 'number' || typeof value === 'string'))
      return [words(String(value))];
    return name === 'uniqueItems' && value === true ? ['items are unique'] : [];
  });
}

/** JSON on one line, cut to a length, for defaults and enumerations. */
export function jsonWords(value: Json, limit = 120): string {
  const text = JSON.stringify(value);
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
