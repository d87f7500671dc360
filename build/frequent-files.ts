import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { excerptOf } from '../src/islands/search/excerpt.ts';
import { frequentWords, rankRecords, type FrequentWord } from '../src/model/frequent-words.ts';
import {
  frequentWordsFile,
  listFile,
  type FrequentWordsHead,
  type ListFile,
} from '../src/model/frequent-files.ts';
import { writeRecordList } from '../src/model/record-list.ts';
import { searchAddress } from '../src/model/search-address.ts';
import { indexedText } from '../src/model/search-names.ts';
import { guideVersion, mostHits } from '../src/model/search-source.ts';
import type { IndexedRecord } from './index-records.ts';

/** A file of an index, with its path inside of the index's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Records that may have a word before its answer is prepared. At 27,370 records Pagefind answers with some 1,600 in 40 ms and with
 * 3,500 in 120 (bench/RESULTS.md).
 */
const mostForPagefind = 500;

/**
 * The records of each word that more than so many have, and of each kind and version, as files that a browser fetches one by one.
 *
 * @param records in the order of the index
 */
export function frequentFiles(
  records: readonly IndexedRecord[],
  most = mostForPagefind,
): readonly IndexFile[] {
  const words = frequentWords(records, most);
  // Where no word is frequent, no list is asked for.
  const listed = words.length > 0 ? records : [];
  const kinds = numbersBy(listed, ({ kind }) => kind);
  const versions = numbersBy(listed, ({ of }) => of ?? guideVersion);
  const lists = [
    ...words.map((word) => wordFile(word, records)),
    ...[...kinds.values(), ...versions.values()].map((numbers): ListFile => ({
      lists: [writeRecordList(numbers)],
    })),
  ].map((list) => JSON.stringify(list));
  const head: FrequentWordsHead = {
    made: createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, 10),
    records: records.length,
    words: words.map(({ word }) => word),
    kinds: [...kinds.keys()],
    versions: [...versions.keys()],
  };
  return [
    { path: frequentWordsFile, content: JSON.stringify(head) },
    ...lists.map((content, index) => ({ path: listFile(head, index), content })),
  ];
}

function wordFile({ word, tiers }: FrequentWord, records: readonly IndexedRecord[]): ListFile {
  const { numbers } = rankRecords(records.length, [tiers], [], mostHits);
  return {
    lists: tiers.map(writeRecordList),
    first: numbers
      .flatMap((number) => records.slice(number, number + 1))
      .map((record) => ({
        address: searchAddress(record),
        title: record.title,
        text: excerptOf(indexedText(record), word)
          .map((part) => part.text)
          .join(''),
      })),
  };
}

/** @param folder absolute path of the index */
export async function writeIndexFiles(files: readonly IndexFile[], folder: string): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function numbersBy<Key>(
  records: readonly IndexedRecord[],
  keyOf: (record: IndexedRecord) => Key,
): ReadonlyMap<Key, readonly number[]> {
  const found = new Map<Key, number[]>();
  for (const [number, record] of records.entries()) {
    const key = keyOf(record);
    const numbers = found.get(key) ?? [];
    if (numbers.length === 0) found.set(key, numbers);
    numbers.push(number);
  }
  return found;
}
