import { expect, it } from 'vitest';
import { schemaSlugs } from '../../../src/model/schema-slugs.ts';
import { twinPath, schemaPath } from '../../../src/model/site-paths.ts';
import { aVersion } from './a-version.ts';

const schema = { properties: { a: { type: 'string' } } };
const version = (...names: readonly string[]) =>
  aVersion({
    paths: {},
    components: { schemas: Object.fromEntries(names.map((name) => [name, schema])) },
  });
const slugs = (...names: readonly string[]) => [...schemaSlugs(version(...names)).values()];

it('keeps names that an address can hold, and tells apart those that differ in case only', () => {
  expect(slugs('Stop', 'stop', 'com.example.Stop', 'Haltestelle Süd', '日本')).toEqual([
    'Stop',
    'stop-2',
    'com.example.Stop',
    'Haltestelle-Sud',
    'schema',
  ]);
});

it('gives a page no address of the twin of another, however a schema is called', () => {
  const names = ['X', 'X.md', 'x-md', 'X.MD', `${'y'.repeat(77)}.md.z`, 'y'.repeat(77), '.md'];
  const of = version(...names);
  const pages = [...schemaSlugs(of).values()].map((slug) => schemaPath(of, slug));
  const files = pages.flatMap((page) => [page.slice(0, -1), twinPath(page)]);
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(2 * names.length);
});

it('gives a schema without lines to open no page', () => {
  expect(
    schemaSlugs(aVersion({ paths: {}, components: { schemas: { Id: { type: 'string' } } } })).size,
  ).toBe(0);
});
