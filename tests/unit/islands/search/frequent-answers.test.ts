import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { indexRecords, type IndexedRecord } from '../../../../build/index-records.ts';
import {
  loadFrequentAnswers,
  type AskFrequent,
} from '../../../../src/islands/search/frequent-answers.ts';
import type { SearchQuestion } from '../../../../src/islands/search/search-engine.ts';
import { inSearchOrder } from '../../../../src/model/search-order.ts';
import type { SearchSource } from '../../../../src/model/search-source.ts';

const kinds = ['operation', 'schema'] as const;
/** Every record has "thing", every second "user", every third belongs to another API. */
const records = Array.from({ length: 1300 }, (_, index): IndexedRecord => ({
  kind: kinds[Number(index % 5 === 0)] ?? 'operation',
  url: `/${index}/`,
  title: index % 2 === 0 ? `Get user ${index}` : `Get thing ${index}`,
  words: `About thing ${index}, with <b>care</b>.`,
  of: index % 3 === 0 ? 'b/v1' : 'a/v2',
}));
const older = Array.from({ length: 600 }, (_, index): IndexedRecord => ({
  kind: 'operation',
  url: `/old/${index}/`,
  title: `Old thing ${index}`,
  words: 'A thing.',
  of: 'a/v1',
}));
const source = (apiId: string, version: string, isLatest: boolean): SearchSource => ({
  apiId,
  version,
  title: apiId,
  lifecycle: 'stable',
  isLatest,
  isUsual: false,
  records: '/',
});
const sources = [source('a', 'v2', true), source('a', 'v1', false), source('b', 'v1', true)];

const site = new Map<string, Uint8Array>();
const asked: string[] = [];
let ask: AskFrequent;
const question = (more: Partial<SearchQuestion> = {}): SearchQuestion => ({
  text: '',
  apiId: '',
  version: '',
  kind: '',
  ...more,
});
const wanted = (is: (record: IndexedRecord) => boolean) => inSearchOrder(records).filter(is);

beforeAll(async () => {
  for (const [name, set] of Object.entries({ newest: records, older })) {
    const { made, frequent } = await indexRecords(set, (index) => index.getFiles());
    for (const { path, content } of made.files) site.set(`/search/${name}/${path}`, content);
    for (const { path, content } of frequent)
      site.set(`/search/${name}/${path}`, Buffer.from(content));
  }
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const content = site.get(path);
    return Promise.resolve(new Response(content?.slice() ?? null, { status: content ? 200 : 404 }));
  });
  ask = await loadFrequentAnswers(sources, Promise.resolve());
  // Which fragments there are is read meanwhile.
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  asked.length = 0;
}, 60_000);

afterEach(() => {
  asked.length = 0;
});
// Other files' tests run in this process as well.
afterAll(() => vi.unstubAllGlobals());

describe('a question of frequent words', () => {
  it('is answered by one file when it has one word', async () => {
    const answer = await ask('user', question());
    expect(answer?.count).toBe(650);
    expect(answer?.found).toHaveLength(24);
    expect(answer?.found[0]).toEqual({
      address: '/0/ kind=schema&of=b%2Fv1',
      title: 'Get user 0',
      excerpt: [{ text: 'About thing 0, with <b>care</b>.', isMatch: false }],
    });
    expect(asked).toHaveLength(1);
    await ask('us', question());
    expect(asked).toHaveLength(1);
  });

  it('finds what has all of them, and shows it as the index holds it', async () => {
    const answer = await ask('things user', question());
    expect(answer?.count).toBe(650);
    expect(answer?.found[0]?.title).toBe('Get user 0');
    expect(answer?.found[0]?.excerpt).toContainEqual({ text: 'thing', isMatch: true });
  });

  it('is narrowed by kind, by API, and by both', async () => {
    const byKind = await ask('user', question({ kind: 'schema' }));
    expect(byKind?.count).toBe(
      wanted(({ kind, title }) => kind === 'schema' && title.startsWith('Get user')).length,
    );
    const byApi = await ask('thing', question({ apiId: 'b' }));
    expect(byApi?.count).toBe(wanted(({ of }) => of === 'b/v1').length);
    const both = await ask('thing', question({ apiId: 'b', kind: 'schema' }));
    expect(both?.count).toBe(wanted(({ of, kind }) => of === 'b/v1' && kind === 'schema').length);
    for (const { address } of both?.found ?? []) expect(address).toContain('kind=schema&of=b');
  });

  it('reaches older versions when asked to, after the newest ones', async () => {
    const all = await ask('thing', question({ version: '*' }));
    expect(all?.count).toBe(1900);
    expect(all?.found.every(({ address }) => !address.startsWith('/old/'))).toBe(true);
    const old = await ask('thing', question({ apiId: 'a', version: 'v1' }));
    expect(old?.count).toBe(600);
    expect(old?.found[0]?.address).toMatch(/^\/old\//);
  });

  it('is left to Pagefind when a word is rarer, unless the nearest will do', async () => {
    expect(await ask('user 7', question())).toBeUndefined();
    expect(await ask('userr', question())).toBeUndefined();
    expect((await ask('userr', question(), true))?.count).toBe(650);
  });
});
