import { describe, expect, it } from 'vitest';
import type { Schema, SchemaNode } from '../../../src/model/schema.ts';
import { sampleSchema, type Direction } from '../../../src/model/sample-schema.ts';
import { schema, text } from '../../fixtures/an-api.ts';

const property = (name: string, of: SchemaNode, required = false) => ({
  name,
  required,
  schema: of,
});
const object = (...properties: Schema['properties'][number][]) =>
  schema({ types: ['object'], properties });
const sample = (
  node: SchemaNode,
  schemas: Record<string, Schema> = {},
  direction: Direction = 'response',
) => sampleSchema(node, { schemas }, direction);

describe('sampleSchema', () => {
  it('takes what the description states: an example, a constant, a default, an allowed value, in this order', () => {
    const all = { examples: ['e'], const: 'c', default: 'd', enum: [null, 'v'] };
    expect(sample(schema(all))).toBe('e');
    expect(sample(schema({ ...all, examples: [] }))).toBe('c');
    expect(sample(schema({ default: 'd', enum: [null, 'v'] }))).toBe('d');
    expect(sample(schema({ enum: [null, 'v'] }))).toBe('v');
  });

  it.each([
    [{ minimum: 7, multipleOf: 5 }, 10],
    [{ exclusiveMinimum: 3 }, 4],
    [{ maximum: -2 }, -2],
    [{ exclusiveMaximum: 0 }, -1],
    [{}, 1],
  ])('keeps an integer within %j', (constraints, expected) => {
    expect(sample(schema({ types: ['integer'], constraints }))).toBe(expected);
  });

  it('keeps a text within its lengths, and gives formats values of their kind', () => {
    expect(sample(schema({ types: ['string'], constraints: { maxLength: 3 } }))).toBe('str');
    expect(sample(schema({ types: ['string'], constraints: { minLength: 8 } }))).toBe('stringxx');
    expect(sample(schema({ types: ['string', 'null'], format: 'date' }))).toMatch(
      /^\d{4}-\d\d-\d\d$/,
    );
    expect(sample(schema({ contentMediaType: 'image/png' }))).toBeTypeOf('string');
  });

  it('leaves readOnly properties out of requests, writeOnly ones out of responses, deprecated ones out of both', () => {
    const node = object(
      property('id', { ...text, readOnly: true }),
      property('secret', { ...text, writeOnly: true }),
      property('old', { ...text, deprecated: true }),
      property('name', text),
    );
    expect(Object.keys(sample(node, {}, 'request') as object)).toEqual(['secret', 'name']);
    expect(Object.keys(sample(node, {}, 'response') as object)).toEqual(['id', 'name']);
  });

  it('ends a recursive schema where it would begin again', () => {
    const tree = object(
      property('name', text),
      property('children', schema({ types: ['array'], items: { ref: 'tree' } })),
    );
    expect(sample({ ref: 'tree' }, { tree })).toEqual({ name: 'string', children: [] });
  });

  it('makes one object of allOf, and takes the first alternative that is not null', () => {
    const part = (name: string) => object(property(name, text));
    expect(
      sample(schema({ allOf: [part('a'), part('b')], properties: [property('c', text)] })),
    ).toEqual({ a: 'string', b: 'string', c: 'string' });
    expect(sample(schema({ oneOf: [schema({ types: ['null'] }), part('a')] }))).toEqual({
      a: 'string',
    });
  });

  it('gives tuples each item, lists as many as they need up to three, and maps one entry', () => {
    const list = (constraints: Schema['constraints']) =>
      schema({ types: ['array'], items: text, constraints });
    expect(sample(schema({ types: ['array'], prefixItems: [text, schema({ const: 2 })] }))).toEqual(
      ['string', 2],
    );
    expect(sample(list({ minItems: 50 }))).toHaveLength(3);
    expect(sample(list({ minItems: 2, uniqueItems: true }))).toHaveLength(1);
    expect(sample(schema({ types: ['object'], additionalProperties: text }))).toEqual({
      name: 'string',
    });
  });

  it('has no value where none can be', () => {
    expect(sample(schema({ never: true }))).toBeUndefined();
    expect(sample({ ref: 'nowhere' })).toBeUndefined();
  });

  it('stops at a few hundred values however wide the schema is', () => {
    const wide = object(...Array.from({ length: 5000 }, (_, index) => property(`p${index}`, text)));
    expect(Object.keys(sample(wide) as object).length).toBeLessThan(400);
  });

  it('ends where every schema is made of every other and asks for it', () => {
    const names = Array.from({ length: 14 }, (_, index) => `knot${index}`);
    const others = (name: string) => names.filter((other) => other !== name);
    const knots = names.map((name) => {
      const properties = others(name).map((other) => property(other, { ref: other }, true));
      return [name, schema({ allOf: others(name).map((ref) => ({ ref })), properties })];
    });
    const made = sample({ ref: 'knot0' }, Object.fromEntries(knots) as Record<string, Schema>);
    expect(JSON.stringify(made).length).toBeLessThan(100_000);
  });
});
