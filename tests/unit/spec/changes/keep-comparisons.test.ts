import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepComparisons } from '../../../../src/spec/changes/keep-comparisons.ts';
import { apiVersion, operation } from '../../../fixtures/an-api.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-changes-'));
});
afterEach(() => rm(folder, { recursive: true }));

const versions = ['v10', 'v2', 'v1'].map((version) =>
  apiVersion({ version, operations: version === 'v1' ? [] : [operation()] }),
);
const keep = (digest: string) =>
  keepComparisons(
    versions,
    { 'test/v1': { digest: 'a' }, 'test/v2': { digest }, 'test/v10': { digest: 'c' } },
    { folder, reader: 'r' },
    '/somewhere',
  );
const longAgo = new Date(0);
const isOld = async (path = '') => (await stat(path)).mtime.getTime() === 0;

it('compares each version with the one before it, as people count', async () => {
  const kept = await keep('b');
  expect(Object.keys(kept)).toEqual(['test/v2', 'test/v10']);
  const file: unknown = JSON.parse(await readFile(kept['test/v2']?.path ?? '', 'utf8'));
  expect(file).toMatchObject({ comparison: { counts: { added: 1 } } });
});

it('compares again only what has changed since, or is damaged', async () => {
  const first = await keep('b');
  const [second, tenth] = [first['test/v2']?.path ?? '', first['test/v10']?.path ?? ''];
  for (const path of [second, tenth]) await utimes(path, longAgo, longAgo);
  expect(await keep('b')).toEqual(first);
  expect([await isOld(second), await isOld(tenth)]).toEqual([true, true]);
  await writeFile(tenth, '{');
  await keep('b');
  expect([await isOld(second), await isOld(tenth)]).toEqual([true, false]);
  const later = await keep('other');
  expect(await isOld(second)).toBe(false);
  expect(later['test/v2']?.key).not.toBe(first['test/v2']?.key);
});
