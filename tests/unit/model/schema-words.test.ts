import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../src/model/schema.ts';
import { constraintWords, jsonWords, typeWords } from '../../../src/model/schema-words.ts';

const schema = (keywords: Partial<Schema>): Schema => ({
  types: [],
  examples: [],
  properties: [],
  constraints: {},
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  ...keywords,
});
const text = schema({ types: ['string'] });

describe('typeWords', () => {
  it.each([
    ['string', text],
    ['Stop', { ref: 'Stop' }],
    ['array of Stop', schema({ types: ['array'], items: { ref: 'Stop' } })],
    ['array of string', schema({ items: text })],
    ['integer or null', schema({ types: ['integer', 'null'] })],
    ['string (date-time) or null', schema({ types: ['string', 'null'], format: 'date-time' })],
    ['file (image/png)', schema({ types: ['string'], contentMediaType: 'image/png' })],
    [
      'image/png in base64',
      schema({ types: ['string'], contentMediaType: 'image/png', contentEncoding: 'base64' }),
    ],
    ['one of 2', schema({ oneOf: [text, text] })],
    ['any of 1', schema({ anyOf: [text] })],
    ['Stop', schema({ allOf: [{ ref: 'Stop' }] })],
    ['object', schema({ allOf: [{ ref: 'Stop' }, { ref: 'Place' }] })],
    ['object', schema({ properties: [{ name: 'a', required: false, schema: text }] })],
    ['constant', schema({ const: 1 })],
    ['never', schema({ never: true })],
    ['any type', schema({})],
  ])('says %s', (words, node) => {
    expect(typeWords(node)).toBe(words);
  });
});

describe('constraintWords', () => {
  it('tells bounds in the order they were written, the two ends of a range together', () => {
    expect(
      constraintWords({ maxLength: 5, exclusiveMinimum: 2, minLength: 0, minItems: 2 }),
    ).toEqual(['0 to 5 characters', 'more than 2', 'at least 2 items']);
  });

  it.each([
    ['at least 1 item', { minItems: 1 }],
    ['at most 1 character', { maxLength: 1 }],
    ['exactly 2 items', { maxItems: 2, minItems: 2 }],
    ['exactly 1 property', { minProperties: 1, maxProperties: 1 }],
    ['-90 to 90', { minimum: -90, maximum: 90 }],
  ])('says %s', (words, constraints) => {
    expect(constraintWords(constraints)).toEqual([words]);
  });

  it('tells uniqueness only where it is asked for', () => {
    expect(constraintWords({ uniqueItems: true })).toEqual(['items are unique']);
    expect(constraintWords({ uniqueItems: false })).toEqual([]);
  });

  it('leaves out patterns, unknown keywords and values that are no bound', () => {
    expect(constraintWords({ pattern: '^a$', constructor: 1, minimum: { a: 1 } })).toEqual([]);
  });
});

describe('jsonWords', () => {
  it('writes JSON on one line', () => {
    expect(jsonWords({ a: [1, null, 'x'] })).toBe('{"a":[1,null,"x"]}');
  });

  it('cuts to the limit, the ellipsis included', () => {
    expect(jsonWords('abcdefgh', 5)).toBe('"abc…');
    expect(jsonWords('abc', 5)).toBe('"abc"');
  });
});
