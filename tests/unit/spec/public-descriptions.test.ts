import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDescriptionCutter } from '../../../src/model/cut-description.ts';
import { requestHar } from '../../../src/model/request-har.ts';
import { readApis, type ReadResult } from '../../../src/spec/read-apis.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

const modules = join(import.meta.dirname, '../../../node_modules');
let root: string;
let result: ReadResult;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-public-'));
  const add = async (from: string, api: string, version: string) => {
    await mkdir(join(root, 'openapi', api), { recursive: true });
    await cp(from, join(root, 'openapi', api, `${version}.json`));
  };
  await add(join(modules, '@directus/specs/dist/openapi.json'), 'directus', 'v1');
  const examples = join(modules, '@readme/oas-examples');
  for (const format of ['2.0', '3.0', '3.1']) {
    const files = await readdir(join(examples, format, 'json'));
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const api = file
        .replace('.json', '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-');
      await add(join(examples, format, 'json', file), api, format);
    }
  }
  result = await readApis({ root, config });
});
afterAll(() => rm(root, { recursive: true }));

it('reads the public descriptions of two packages, and names the fault where it refuses one', () => {
  const refused = new Set(
    result.diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  expect(result.versions.length).toBeGreaterThan(50);
  expect(result.versions.length).toBeGreaterThan(refused.size * 3);
  expect(
    result.versions.find(({ apiId }) => apiId === 'directus')?.operations.length,
  ).toBeGreaterThan(80);
});

it('makes a call with an absolute address out of every operation in them', () => {
  for (const version of result.versions) {
    for (const operation of version.operations) {
      expect(URL.canParse(requestHar(version, operation, 'http://localhost:8080', 'all').url)).toBe(
        true,
      );
    }
  }
});

it('cuts every operation in them to a description whose $refs all lead somewhere', () => {
  for (const version of result.versions.filter(({ protocol }) => protocol === 'http')) {
    const document = result.documents[`${version.apiId}/${version.version}`] ?? {};
    const cutter = createDescriptionCutter(version, document);
    for (const operation of version.operations) {
      const text = JSON.stringify(cutter.byOperation(operation));
      const cut = JSON.parse(text) as { components: Record<string, Record<string, unknown>> };
      const refs = [...text.matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^/"]+)"/g)];
      const dangling = refs.filter(
        ([, section = '', name = '']) =>
          cut.components[section]?.[name.replaceAll('~1', '/').replaceAll('~0', '~')] === undefined,
      );
      expect(dangling.map(([whole]) => `${version.apiId} ${operation.slug} ${whole}`)).toEqual([]);
    }
  }
});
