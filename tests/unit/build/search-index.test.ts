import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectRecords } from '../../../build/collect-records.ts';
import { indexRecords, isSearchFile } from '../../../build/index-records.ts';
import { fingerprintOf, writeIndexes } from '../../../build/search-index.ts';
import type { SearchRecord } from '../../../src/model/search-records.ts';
import type { SearchSource } from '../../../src/model/search-source.ts';

const record = (title: string): SearchRecord => ({
  kind: 'operation',
  url: `/${title}/`,
  title,
  words: '',
});
const source = (version: string, isLatest: boolean): SearchSource => ({
  apiId: 'a',
  version,
  title: 'A',
  lifecycle: 'stable',
  isLatest,
  isUsual: false,
  records: `/apis/a/${version}/search-records.json`,
});
const site = new Map<string, unknown>([
  ['/search/sources.json', [source('v2', true), source('v1', false)]],
  ['/search/guides.json', [{ ...record('start'), kind: 'guide' }]],
  ['/apis/a/v2/search-records.json', [record('new')]],
  ['/apis/a/v1/search-records.json', [record('old')]],
]);
const read = (path: string) => Promise.resolve(JSON.stringify(site.get(path)));

describe('collectRecords', () => {
  it('puts guides and newest versions into one index, older versions into another', async () => {
    const { newest, older } = await collectRecords(read);
    expect(newest.map(({ title, of }) => [title, of])).toEqual([
      ['start', undefined],
      ['new', 'a/v2'],
    ]);
    expect(older.map(({ title, of }) => [title, of])).toEqual([['old', 'a/v1']]);
  });
});

describe('fingerprintOf', () => {
  it('is the same for the same records, and another when one word changes', () => {
    expect(fingerprintOf([record('a')])).toBe(fingerprintOf([record('a')]));
    expect(fingerprintOf([record('a')])).not.toBe(
      fingerprintOf([{ ...record('a'), words: 'more' }]),
    );
  });
});

describe('indexRecords', () => {
  it('makes an index with a fragment for each record, one without words among them', async () => {
    const { made: files } = await indexRecords([record('a'), record('b')], async (index) => {
      const answer = await index.getFiles();
      return answer.files.map(({ path }) => path);
    });
    expect(files.filter((path) => path.startsWith('fragment/'))).toHaveLength(2);
    expect(files).toContain('pagefind-entry.json');
  }, 20_000);
});

describe('isSearchFile', () => {
  it('keeps what a search reads, and not the pages that Pagefind writes beside it', () => {
    const files = [
      'pagefind.js',
      'pagefind-worker.js',
      'pagefind-entry.json',
      'wasm.en.pagefind',
      'pagefind-ui.js',
      'pagefind-component-ui.css',
      'pagefind-highlight.js',
    ];
    expect(files.filter(isSearchFile)).toEqual(files.slice(0, 4));
  });
});

describe('writeIndexes', () => {
  it('makes both indexes, and leaves one alone that is there already', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-indexes-'));
    for (const [path, content] of site) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(content));
    }
    const indexed = async (): Promise<readonly string[]> => {
      const said: string[] = [];
      await writeIndexes(folder, join(folder, 'no-dist'), (line) => said.push(line));
      return said.map((line) => line.replace(/ in [\d.]+ s$/, ''));
    };
    expect(await indexed()).toEqual(['newest: 2 records indexed', 'older: 1 records indexed']);
    expect(await indexed()).toEqual([
      'newest: 2 records are indexed',
      'older: 1 records are indexed',
    ]);
    writeFileSync(join(folder, 'search/guides.json'), '[]');
    expect(await indexed()).toEqual(['newest: 1 records indexed', 'older: 1 records are indexed']);
    rmSync(folder, { recursive: true });
  }, 20_000);
});
