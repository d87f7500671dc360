import {
  frequentWordsFile,
  listFile,
  wantedLists,
  type FrequentWordsHead,
  type WantedLists,
} from '../../model/frequent-files.ts';
import { rankRecords, type RecordTiers } from '../../model/frequent-words.ts';
import { readRecordList } from '../../model/record-list.ts';
import { searchIndexes, type SearchSource } from '../../model/search-source.ts';
import { excerptOf } from './excerpt.ts';
import { reachesNewest, reachesOlder, wantedVersions } from './index-filters.ts';
import type { IndexAnswer } from './pagefind-answers.ts';
import { loadFragment, loadFragmentIds, type Fragment } from './pagefind-files.ts';
import type { SearchQuestion } from './search-engine.ts';

/**
 * Asks for a text whose words many records have, from lists of those records: of such Pagefind would take too long.
 *
 * @param isNear takes for a word that is not frequent the longest frequent one that it begins with
 * @returns nothing when a word is not frequent
 */
export type AskFrequent = (
  text: string,
  question: SearchQuestion,
  limit: number,
  isNear?: boolean,
) => Promise<IndexAnswer | undefined>;

/**
 * Loads which words the newest versions' index calls frequent; those of the older ones with the first question that reaches them.
 * @throws when they cannot be had
 */
export async function loadFrequentAnswers(sources: readonly SearchSource[]): Promise<AskFrequent> {
  // Browsers before 2023: there Pagefind answers everything.
  if (!('DecompressionStream' in globalThis)) return () => Promise.resolve(undefined);
  const newest = await loadIndex(searchIndexes.newest);
  let older: Promise<FrequentIndex> | undefined;
  return async (text, question, limit, isNear = false) => {
    const versions = wantedVersions(question, sources);
    const asked = { text, isNear, kind: question.kind, ...(versions && { versions }) };
    const indexes = [
      ...(reachesNewest(question, sources) ? [newest] : []),
      ...(reachesOlder(question, sources)
        ? [await (older ??= loadIndex(searchIndexes.older))]
        : []),
    ];
    const wanted = indexes.flatMap((index) => {
      const lists = wantedLists(index.head, asked);
      return lists ? [{ index, lists }] : [];
    });
    if (wanted.length < indexes.length) return undefined;
    const answers = await Promise.all(wanted.map(({ index, lists }) => index.rank(lists, limit)));
    const fragments = await Promise.all(
      answers.flatMap(({ fragments: first }) => first).slice(0, limit),
    );
    return {
      count: answers.reduce((sum, { count }) => sum + count, 0),
      found: fragments.map(({ url, content, meta }) => ({
        address: url,
        title: meta['title'],
        excerpt: excerptOf(content, text),
      })),
    };
  };
}

/** One of the two indexes, with its lists and what they name. */
interface FrequentIndex {
  readonly head: FrequentWordsHead;
  rank(
    lists: WantedLists,
    limit: number,
  ): Promise<{ readonly count: number; readonly fragments: readonly Promise<Fragment>[] }>;
}

/** @param folder of the index, with a slash at the end */
async function loadIndex(folder: string): Promise<FrequentIndex> {
  const head = await loadJson<FrequentWordsHead>(`${folder}${frequentWordsFile}`);
  const tiersOf = once(async (index: number): Promise<RecordTiers> => {
    const lists = await loadJson<readonly string[]>(folder + listFile(head, index));
    return lists.map(readRecordList);
  });
  const idsOf = once(async (of: string): Promise<readonly string[]> => {
    const ids = await loadFragmentIds(of);
    if (ids.length !== head.records) throw new Error(`${of} has ${ids.length} records.`);
    return ids;
  });
  const fragmentOf = once(async (number: number): Promise<Fragment> => {
    const ids = await idsOf(folder);
    return loadFragment(folder, ids[number] ?? '');
  });
  return {
    head,
    rank: async ({ words, within }, limit) => {
      const [tiers, groups] = await Promise.all([
        Promise.all(words.map(tiersOf)),
        Promise.all(within.map((group) => Promise.all(group.map(tiersOf)))),
      ]);
      const wanted = groups.map((lists) => lists.flat(2));
      const { count, numbers } = rankRecords(head.records, tiers, wanted, limit);
      return { count, fragments: numbers.map(fragmentOf) };
    },
  };
}

async function loadJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** Loads each thing once; what failed is loaded again. */
function once<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const loaded = new Map<Key, Promise<T>>();
  return async (key) => {
    const loading = loaded.get(key) ?? load(key);
    loaded.set(key, loading);
    return loading.catch((error: unknown) => {
      loaded.delete(key);
      throw error;
    });
  };
}
