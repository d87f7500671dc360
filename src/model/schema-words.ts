import { schemaLines as words } from '#words/schema-lines.ts';
import type { Json } from './json.ts';
import type { Schema, SchemaNode } from './schema.ts';
import { schemaType, type SchemaType } from './schema-type.ts';

/** Whether a node points at a named schema. */
export const isRef = (node: SchemaNode): node is Extract<SchemaNode, { ref: string }> =>
  'ref' in node;

/** The named schema at the end of a type's words: the node's own, or that of an array's items. */
export function namedIn(node: SchemaNode): string | undefined {
  if (isRef(node)) return node.ref;
  const inner = node.types.length > 1 ? undefined : (node.items ?? only(node.allOf));
  return inner && !node.oneOf && !node.anyOf ? namedIn(inner) : undefined;
}

const only = (nodes: readonly SchemaNode[] | undefined): SchemaNode | undefined =>
  nodes?.length === 1 ? nodes[0] : undefined;

/** The type in a few words, as a reader says it: `array of string`, `integer or null`, `one of 3`. Names are not looked into. */
export const typeWords = (node: SchemaNode): string => wordsOf(schemaType(node));

function wordsOf(type: SchemaType): string {
  switch (type.kind) {
    case 'any':
    case 'never':
    case 'constant':
      return words.types[type.kind];
    case 'named':
      return type.name;
    case 'array':
      return words.types.arrayOf(wordsOf(type.items));
    case 'plain':
      return type.format === undefined ? type.name : `${type.name} (${type.format})`;
    case 'file':
      return words.types.file(type.mediaType, type.encoding);
    case 'several':
      return words.types.either(type.types.map(wordsOf));
    case 'oneOf':
    case 'anyOf':
      return words.types[type.kind](type.count);
  }
}

type CountedName = keyof typeof words.counts;

interface Range {
  readonly least: string;
  readonly most: string;
  /** What is counted; absent for a number's own value. */
  readonly counts?: CountedName;
}

const ranges: readonly Range[] = [
  { least: 'minimum', most: 'maximum' },
  { least: 'minLength', most: 'maxLength', counts: 'characters' },
  { least: 'minItems', most: 'maxItems', counts: 'items' },
  { least: 'minProperties', most: 'maxProperties', counts: 'properties' },
];

const isBound = (name: string): name is keyof typeof words.bounds =>
  Object.hasOwn(words.bounds, name);

/**
 * Constraints in words, in the order they were written, two ends of one range together; `pattern` is left out, since it is code
 * and not words.
 */
export function constraintWords(constraints: Schema['constraints']): string[] {
  const limits = new Map<string, string>();
  for (const [name, value] of Object.entries(constraints))
    if (typeof value === 'number' || typeof value === 'string') limits.set(name, String(value));
  return Object.entries(constraints).flatMap(([name, value]) => {
    const limit = limits.get(name);
    if (limit === undefined) return name === 'uniqueItems' && value === true ? [words.unique] : [];
    const range = ranges.find(({ least, most }) => name === least || name === most);
    if (range) return rangeWords(range, name, limits);
    return isBound(name) ? [words.bounds[name](limit)] : [];
  });
}

/** A range in words at the place of its end that was written first; nothing at the place of the other. */
function rangeWords(range: Range, name: string, limits: ReadonlyMap<string, string>): string[] {
  const least = limits.get(range.least);
  const most = limits.get(range.most);
  const first = [...limits.keys()].find((key) => key === range.least || key === range.most);
  if (name !== first) return [];
  const counted = most ?? least ?? '';
  const unit = range.counts ? ` ${words.counts[range.counts](counted)}` : '';
  if (most === undefined) return [`${words.atLeast(counted)}${unit}`];
  if (least === undefined) return [`${words.atMost(counted)}${unit}`];
  return [`${least === most ? words.exactly(most) : words.between(least, most)}${unit}`];
}

/** JSON on one line, cut to a length, for defaults and enumerations. */
export function jsonWords(value: Json, limit = 120): string {
  const text = JSON.stringify(value);
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
