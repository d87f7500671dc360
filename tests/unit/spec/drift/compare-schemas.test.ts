import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/model/json.ts';
import { createSchemaComparison } from '../../../../src/spec/drift/compare-schemas.ts';

const compare = (inFile: JsonObject, inStage: JsonObject) =>
  createSchemaComparison({}, {})(inFile, inStage);

describe('the comparison of schemas', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['examples and words', { type: 'string', example: 'a', description: 'b' }, { type: 'string' }],
    ['an enum that was lost', { type: 'string', enum: ['a'] }, { type: 'string' }],
    ['the order of `required`', { required: ['a', 'b'] }, { required: ['b', 'a'] }],
    ['an empty `required`', { type: 'object', required: [] }, { type: 'object' }],
    ['extensions', { type: 'string', 'x-a': 1 }, { type: 'string' }],
  ])('passes over %s', (_what, inFile, inStage) => {
    expect(compare(inFile, inStage)).toBeUndefined();
    expect(compare(inStage, inFile)).toBeUndefined();
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    ['another type', { type: 'string' }, { type: 'integer' }, 'type'],
    ['another enum', { enum: ['a'] }, { enum: ['a', 'b'] }, 'enum'],
    ['a required property', { required: ['a'] }, {}, 'required'],
    [
      'a property deep inside',
      { properties: { a: { items: { type: 'string' } } } },
      { properties: { a: { items: { type: 'number' } } } },
      'properties/a/items/type',
    ],
    ['a property that is gone', { properties: { a: {} } }, { properties: {} }, 'properties/a'],
    ['an alternative more', { oneOf: [{ type: 'string' }] }, { oneOf: [{}, {}] }, 'oneOf'],
    [
      'a property named like a keyword that is lost',
      { properties: { title: { type: 'string' } } },
      { properties: { title: { type: 'null' } } },
      'properties/title/type',
    ],
  ])('names the place of %s', (_what, inFile, inStage, place) => {
    expect(compare(inFile, inStage)).toBe(place);
  });

  it('ends in recursion, and sees what differs behind it', () => {
    const tree = (type: string): JsonObject => ({
      components: {
        schemas: {
          Node: {
            properties: {
              next: { $ref: '#/components/schemas/Node' },
              value: { type },
            },
          },
        },
      },
    });
    const ref = { $ref: '#/components/schemas/Node' };
    expect(createSchemaComparison(tree('string'), tree('string'))(ref, ref)).toBeUndefined();
    expect(createSchemaComparison(tree('string'), tree('number'))(ref, ref)).toBe(
      'properties/value/type',
    );
  });
});
