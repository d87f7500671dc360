import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { frequentFiles } from '../../../build/frequent-files.ts';
import { indexRecords, type IndexedRecord } from '../../../build/index-records.ts';
import { readFragmentIds } from '../../../src/islands/search/pagefind-files.ts';
import {
  listFile,
  type FrequentWordsHead,
  type ListFile,
} from '../../../src/model/frequent-files.ts';
import { readRecordList } from '../../../src/model/record-list.ts';
import { inSearchOrder } from '../../../src/model/search-order.ts';

const record = (title: string, of?: string): IndexedRecord => ({
  kind: of === undefined ? 'guide' : 'operation',
  url: `/${title}/`,
  title,
  words: '',
  ...(of !== undefined && { of }),
});
const records = inSearchOrder([
  record('Get user', 'a/v1'),
  record('List users', 'b/v1'),
  { ...record('Users and keys'), words: `${'x '.repeat(40)}of users` },
  record('Delete key', 'a/v1'),
]);

function filesOf(most: number) {
  const files = new Map(frequentFiles(records, most).map(({ path, content }) => [path, content]));
  const head = JSON.parse(files.get('frequent.json') ?? '') as FrequentWordsHead;
  const fileOf = (index: number) =>
    JSON.parse(files.get(listFile(head, index)) ?? '{"lists":[]}') as ListFile;
  const titlesOf = (index: number) =>
    fileOf(index)
      .lists.flatMap(readRecordList)
      .map((number) => records[number]?.title);
  return { files, head, fileOf, titlesOf };
}

describe('frequentFiles', () => {
  it('lists the records of frequent words, of kinds and of versions', () => {
    const { head, titlesOf, files } = filesOf(2);
    expect(head.words).toEqual(['user']);
    expect(titlesOf(0).sort()).toEqual(['Get user', 'List users', 'Users and keys']);
    const named = [...head.kinds, ...head.versions].map((name, index) => [
      name,
      titlesOf(head.words.length + index).sort(),
    ]);
    expect(named).toContainEqual(['guide', ['Users and keys']]);
    expect(named).toContainEqual(['a/v1', ['Delete key', 'Get user']]);
    expect(files.size).toBe(1 + head.words.length + named.length);
  });

  it('has with a word what is found first, nearest first, with the words around it', () => {
    expect(filesOf(2).fileOf(0).first).toEqual([
      {
        address: '/Users and keys/ kind=guide',
        title: 'Users and keys',
        text: `${'x '.repeat(22)}of users`,
      },
      expect.objectContaining({ title: 'Get user', address: expect.stringMatching(/of=a%2Fv1/) }),
      expect.objectContaining({ title: 'List users' }),
    ]);
  });

  it('is one file that names nothing where no word is frequent', () => {
    const { head, files } = filesOf(4);
    expect(head).toMatchObject({ records: 4, words: [], kinds: [], versions: [] });
    expect(files.size).toBe(1);
  });

  it('changes its addresses with what the lists hold', () => {
    expect(filesOf(2).head.made).toBe(filesOf(2).head.made);
    expect(filesOf(2).head.made).not.toBe(filesOf(1).head.made);
  });
});

describe('the numbers of records', () => {
  it('are those of Pagefind, whose list of fragments is in the same order', async () => {
    const many = Array.from({ length: 700 }, (_, index) => record(`Get thing ${index}`, 'a/v1'));
    const { made: titles } = await indexRecords([...records, ...many], async (index) => {
      const { files } = await index.getFiles();
      const unpack = (path: RegExp): Buffer => {
        const file = files.find((one) => path.test(one.path));
        return gunzipSync(file?.content ?? '').subarray('pagefind_dcd'.length);
      };
      return readFragmentIds(unpack(/\.pf_meta$/)).map((id) => {
        const { meta } = JSON.parse(unpack(new RegExp(`/${id}\\.`)).toString()) as {
          readonly meta: Readonly<Record<string, string>>;
        };
        return meta['title'];
      });
    });
    expect(titles).toEqual(inSearchOrder([...records, ...many]).map(({ title }) => title));
  }, 30_000);

  it('are refused from a file that is not as Pagefind writes it', () => {
    expect(() => readFragmentIds(new Uint8Array([0x63, 1, 2, 3]))).toThrow(/Pagefind/);
  });
});
