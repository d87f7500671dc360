import { describe, expect, it } from 'vitest';
import type { SchemaNode } from '../../../../src/model/schema.ts';
import { objectOf, schema, text } from '../../../fixtures/an-api.ts';
import { changesOf } from './schema-change-words.ts';

const values = (...of: readonly string[]) => schema({ types: ['string'], enum: of });
const limits = (constraints: Record<string, number | string>) =>
  schema({ types: ['string'], constraints });
const types = (...of: readonly string[]) => schema({ types: of });

/** Each rule with what it says of a body that is sent and of one that is received. */
const cases: readonly (readonly [string, SchemaNode, SchemaNode, string, string])[] = [
  [
    'an optional property more',
    objectOf({}),
    objectOf({ a: text }),
    'property-added a',
    'property-added a',
  ],
  [
    'a required property more',
    objectOf({}),
    objectOf({ 'a!': text }),
    '! required-property-added a',
    'required-property-added a',
  ],
  [
    'a property less',
    objectOf({ a: text }),
    objectOf({}),
    '! property-removed a',
    '! property-removed a',
  ],
  [
    'a property that becomes required',
    objectOf({ a: text }),
    objectOf({ 'a!': text }),
    '! property-required a',
    'property-required a',
  ],
  [
    'a property that becomes optional',
    objectOf({ 'a!': text }),
    objectOf({ a: text }),
    'property-optional a',
    '! property-optional a',
  ],
  [
    'a property that becomes deprecated',
    objectOf({ a: text }),
    objectOf({ a: schema({ types: ['string'], deprecated: true }) }),
    'property-deprecated a',
    'property-deprecated a',
  ],
  ['a value more', values('a'), values('a', 'b'), 'value-added', '! value-added'],
  ['a value less', values('a', 'b'), values('a'), '! value-removed', 'value-removed'],
  ['values where any was allowed', text, values('a'), '! values-limited', 'values-limited'],
  ['any value where few were allowed', values('a'), text, 'values-unlimited', '! values-unlimited'],
  [
    'another constant',
    schema({ const: 'a' }),
    schema({ const: 'b' }),
    '! value-removed',
    '! value-added',
  ],
  ['another type', types('string'), types('object'), '! type-changed', '! type-changed'],
  ['null as well', types('string'), types('string', 'null'), 'type-changed', '! type-changed'],
  ['null no more', types('string', 'null'), types('string'), '! type-changed', 'type-changed'],
  [
    'any number where there were whole ones',
    types('integer'),
    types('number'),
    'type-changed',
    '! type-changed',
  ],
  [
    'whole numbers where there were any',
    types('number'),
    types('integer'),
    '! type-changed',
    'type-changed',
  ],
  [
    'a format',
    text,
    schema({ types: ['string'], format: 'date' }),
    '! format-changed',
    'format-changed',
  ],
  [
    'no format',
    schema({ types: ['string'], format: 'date' }),
    text,
    'format-changed',
    '! format-changed',
  ],
  [
    'another format',
    schema({ format: 'date' }),
    schema({ format: 'date-time' }),
    '! format-changed',
    '! format-changed',
  ],
  ['a limit', text, limits({ maxLength: 5 }), '! constraint-added', 'constraint-added'],
  ['a limit less', limits({ maxLength: 5 }), text, 'constraint-removed', '! constraint-removed'],
  [
    'a higher upper limit',
    limits({ maxLength: 5 }),
    limits({ maxLength: 6 }),
    'constraint-changed',
    '! constraint-changed',
  ],
  [
    'a lower upper limit',
    limits({ maxLength: 5 }),
    limits({ maxLength: 4 }),
    '! constraint-changed',
    'constraint-changed',
  ],
  [
    'a higher lower limit',
    limits({ minLength: 5 }),
    limits({ minLength: 6 }),
    '! constraint-changed',
    'constraint-changed',
  ],
  [
    'a lower lower limit',
    limits({ minLength: 5 }),
    limits({ minLength: 4 }),
    'constraint-changed',
    '! constraint-changed',
  ],
  [
    'another pattern',
    limits({ pattern: 'a' }),
    limits({ pattern: 'b' }),
    '! constraint-changed',
    '! constraint-changed',
  ],
  [
    'another default',
    schema({ default: 1 }),
    schema({ default: 2 }),
    '! default-changed',
    'default-changed',
  ],
  [
    'no other properties',
    objectOf({}),
    objectOf({}, { additionalProperties: false }),
    '! other-properties-refused',
    'other-properties-refused',
  ],
  [
    'other properties',
    objectOf({}, { additionalProperties: false }),
    objectOf({}),
    'other-properties-allowed',
    'other-properties-allowed',
  ],
  [
    'an alternative more',
    schema({ oneOf: [types('string')] }),
    schema({ oneOf: [types('string'), types('object')] }),
    'alternative-added',
    '! alternative-added',
  ],
  [
    'an alternative less',
    schema({ oneOf: [types('string'), types('object')] }),
    schema({ oneOf: [types('string')] }),
    '! alternative-removed',
    'alternative-removed',
  ],
  [
    'an alternative beside the only form',
    types('string'),
    schema({ anyOf: [types('string'), types('null')] }),
    'alternative-added',
    '! alternative-added',
  ],
];

describe('a schema that changes', () => {
  it.each(cases)('by %s is judged by the way it travels', (_name, older, newer, sent, received) => {
    const changes = changesOf(older, newer);
    expect({ sent: changes.sent[0], received: changes.received[0] }).toEqual({ sent, received });
  });

  it.each(cases)('by %s is not told where it stays as it is', (_name, older, newer) => {
    expect(changesOf(older, older)).toEqual({ sent: [], received: [] });
    expect(changesOf(newer, newer)).toEqual({ sent: [], received: [] });
  });

  it('names the place of a change by properties, items, and other properties', () => {
    const inner = (type: string) =>
      objectOf({
        list: schema({ types: ['array'], items: objectOf({ name: types(type) }) }),
        map: schema({ types: ['object'], additionalProperties: types(type) }),
      });
    expect(changesOf(inner('string'), inner('object')).sent).toEqual([
      '! type-changed list[].name',
      '! type-changed map.*',
    ]);
  });

  it('says nothing below a value of quite another type', () => {
    const list = schema({ types: ['array'], items: objectOf({ a: text }) });
    expect(changesOf(list, objectOf({ 'b!': text })).sent).toEqual(['! type-changed']);
  });

  it('says nothing of words and examples', () => {
    const plain = objectOf({ a: text });
    const wordy = objectOf({
      a: schema({ types: ['string'], description: 'A', examples: ['x'], title: 'A' }),
    });
    expect(changesOf(plain, wordy)).toEqual({ sent: [], received: [] });
  });

  it('asks no client for a property that only the server writes', () => {
    const readOnly = objectOf({ 'id!': schema({ types: ['string'], readOnly: true }) });
    expect(changesOf(objectOf({}), readOnly)).toEqual({
      sent: [],
      received: ['required-property-added id'],
    });
  });

  it('takes a property named like a method of every object for what it is', () => {
    const hostile = objectOf({ constructor: text, toString: text });
    expect(changesOf(objectOf({}), hostile).sent).toEqual([
      'property-added constructor',
      'property-added toString',
    ]);
    expect(changesOf(hostile, hostile).sent).toEqual([]);
  });
});
