import { describe, expect, it } from 'vitest';
import { schemaJson } from '../../../src/model/schema-json.ts';
import { schemaListPages } from '../../../src/model/schema-pages.ts';
import { aVersion } from './a-version.ts';

const schema = { properties: { a: { type: 'string' } } };
const version = (names: readonly string[]) =>
  aVersion({
    paths: {},
    components: { schemas: Object.fromEntries(names.map((name) => [name, schema])) },
  });

describe('schemaListPages', () => {
  it('lists schemas from A to Z, numbers as numbers', () => {
    const [page] = schemaListPages(version(['Zebra', 'ant', 'Item10', 'Item9']));
    expect(page?.schemas.map(({ name }) => name)).toEqual(['ant', 'Item9', 'Item10', 'Zebra']);
  });

  it('bounds a page, and loses none of four hundred', () => {
    const names = Array.from({ length: 400 }, (_, at) => `S${at}`);
    const pages = schemaListPages(version(names));
    expect(pages.map(({ number, schemas }) => [number, schemas.length])).toEqual([
      [1, 150],
      [2, 150],
      [3, 100],
    ]);
    expect(pages.flatMap((page) => page.schemas.map(({ name }) => name))).toEqual(names);
  });

  it('has no page without schemas', () => {
    expect(schemaListPages(version([]))).toEqual([]);
  });
});

describe('schemaJson', () => {
  const document = { components: { schemas: { Pet: schema } } };

  it('is the schema as the description has it', () => {
    expect(schemaJson(document, 'Pet')).toBe(schema);
  });

  it('is nothing for a schema from elsewhere, or one called like what every object has', () => {
    expect(schemaJson(document, 'Other')).toBeUndefined();
    expect(schemaJson(document, 'constructor')).toBeUndefined();
  });
});
