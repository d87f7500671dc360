import type { Breaks, ChangeRule } from './change-rules.ts';

/** A limit whose growth lets more in, and one whose growth lets less in. */
const upper = /^(?:exclusiveM|m)ax/;
const lower = /^(?:exclusiveM|m)in/;

/**
 * What may differ between two schemas at the same place, and what it does to a client: narrowing breaks what is sent, widening breaks
 * what is received. A property more in an answer breaks nothing, since a client must ignore what it does not know.
 */
export const schemaRules: readonly ChangeRule[] = [
  { at: 'types', on: 'CHANGE', code: 'type-changed', kind: 'changed', breaks: typeBreaks },
  { at: 'format', on: 'CREATE', code: 'format-changed', kind: 'changed', breaks: 'requests' },
  { at: 'format', on: 'REMOVE', code: 'format-changed', kind: 'changed', breaks: 'responses' },
  { at: 'format', on: 'CHANGE', code: 'format-changed', kind: 'changed', breaks: 'always' },
  { at: 'values', on: 'CREATE', code: 'values-limited', kind: 'changed', breaks: 'requests' },
  { at: 'values', on: 'REMOVE', code: 'values-unlimited', kind: 'changed', breaks: 'responses' },
  { at: 'values/*', on: 'CREATE', code: 'value-added', kind: 'added', breaks: 'responses' },
  { at: 'values/*', on: 'REMOVE', code: 'value-removed', kind: 'removed', breaks: 'requests' },
  {
    at: 'constraints/*',
    on: 'CREATE',
    code: 'constraint-added',
    kind: 'changed',
    breaks: 'requests',
  },
  {
    at: 'constraints/*',
    on: 'REMOVE',
    code: 'constraint-removed',
    kind: 'changed',
    breaks: 'responses',
  },
  {
    at: 'constraints/*',
    on: 'CHANGE',
    code: 'constraint-changed',
    kind: 'changed',
    breaks: limitBreaks,
  },
  // Callers who leave it out get another answer.
  { at: 'default', on: 'CHANGE', code: 'default-changed', kind: 'changed', breaks: 'requests' },
  {
    at: 'properties/*',
    on: 'CREATE',
    when: (_before, after) => isRequired(after),
    code: 'required-property-added',
    kind: 'added',
    breaks: 'requests',
  },
  { at: 'properties/*', on: 'CREATE', code: 'property-added', kind: 'added', breaks: 'never' },
  { at: 'properties/*', on: 'REMOVE', code: 'property-removed', kind: 'removed', breaks: 'always' },
  {
    at: 'properties/*/required',
    on: 'CHANGE',
    when: (_before, after) => after === true,
    code: 'property-required',
    kind: 'changed',
    breaks: 'requests',
  },
  {
    at: 'properties/*/required',
    on: 'CHANGE',
    code: 'property-optional',
    kind: 'changed',
    breaks: 'responses',
  },
  {
    at: 'deprecated',
    on: 'CHANGE',
    when: (_before, after) => after === true,
    code: 'property-deprecated',
    kind: 'deprecated',
    breaks: 'never',
  },
  {
    at: 'closed',
    on: 'CHANGE',
    when: (_before, after) => after === true,
    code: 'other-properties-refused',
    kind: 'changed',
    breaks: 'requests',
  },
  {
    at: 'closed',
    on: 'CHANGE',
    code: 'other-properties-allowed',
    kind: 'changed',
    breaks: 'never',
  },
  {
    at: 'readOnly',
    on: 'CHANGE',
    when: (_before, after) => after === true,
    code: 'read-only',
    kind: 'changed',
    breaks: 'requests',
  },
  {
    at: 'writeOnly',
    on: 'CHANGE',
    when: (_before, after) => after === true,
    code: 'write-only',
    kind: 'changed',
    breaks: 'responses',
  },
  {
    at: 'alternatives/*',
    on: 'CREATE',
    code: 'alternative-added',
    kind: 'added',
    breaks: 'responses',
  },
  {
    at: 'alternatives/*',
    on: 'REMOVE',
    code: 'alternative-removed',
    kind: 'removed',
    breaks: 'requests',
  },
];

const isRequired = (property: unknown): boolean =>
  typeof property === 'object' &&
  property !== null &&
  'required' in property &&
  property.required === true;

/** @param before types as `integer or null`; empty for any */
function typeBreaks(before: unknown, after: unknown): Breaks {
  const [older, newer] = [typeSet(before), typeSet(after)];
  const isWider = !covers(older, newer);
  const isNarrower = !covers(newer, older);
  if (isWider && isNarrower) return 'always';
  return isWider ? 'responses' : isNarrower ? 'requests' : 'never';
}

const typeSet = (types: unknown): ReadonlySet<string> =>
  new Set(typeof types === 'string' && types !== '' ? types.split(' or ') : []);

/** Whether every value of `inner`'s types is one of `outer`'s; a whole number is a number. */
function covers(outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean {
  if (outer.size === 0) return true;
  if (inner.size === 0) return false;
  return [...inner].every((type) => outer.has(type) || (type === 'integer' && outer.has('number')));
}

/** A range that shrinks narrows, one that grows widens; of a pattern nobody can tell. */
function limitBreaks(before: unknown, after: unknown, path: readonly string[]): Breaks {
  const name = path.at(-1) ?? '';
  const grows = Number(after) > Number(before);
  if (upper.test(name)) return grows ? 'responses' : 'requests';
  if (lower.test(name)) return grows ? 'requests' : 'responses';
  return 'always';
}
