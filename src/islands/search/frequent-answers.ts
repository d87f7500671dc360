import {
  frequentWordsFile,
  listFile,
  wantedLists,
  type FirstRecord,
  type FrequentWordsHead,
  type ListFile,
  type WantedLists,
} from '../../model/frequent-files.ts';
import { rankRecords } from '../../model/frequent-words.ts';
import { readRecordList } from '../../model/record-list.ts';
import { mostHits, searchIndexes, type SearchSource } from '../../model/search-source.ts';
import { excerptOf } from './excerpt.ts';
import { reachesNewest, reachesOlder, wantedVersions } from './index-filters.ts';
import type { IndexAnswer } from './pagefind-answers.ts';
import { loadFragment, loadFragmentIds } from './pagefind-files.ts';
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
  isNear?: boolean,
) => Promise<IndexAnswer | undefined>;

/**
 * Loads which words the newest versions' index calls frequent; those of the older ones with the first question that reaches them.
 *
 * @param isReady resolved when Pagefind has its head: what is read again of it comes out of the browser's cache then, not twice from afar
 * @throws when they cannot be had
 */
export async function loadFrequentAnswers(
  sources: readonly SearchSource[],
  isReady: Promise<unknown>,
): Promise<AskFrequent> {
  // Browsers before 2023: there Pagefind answers everything.
  if (!('DecompressionStream' in globalThis)) return () => Promise.resolve(undefined);
  const newest = await loadIndex(searchIndexes.newest, isReady);
  let older: Promise<FrequentIndex> | undefined;
  return async (text, question, isNear = false) => {
    const versions = wantedVersions(question, sources);
    const asked = { text, isNear, kind: question.kind, ...(versions && { versions }) };
    const indexes = [
      ...(reachesNewest(question, sources) ? [newest] : []),
      ...(reachesOlder(question, sources)
        ? [await (older ??= loadIndex(searchIndexes.older, isReady))]
        : []),
    ];
    const wanted = indexes.flatMap((index) => {
      const lists = wantedLists(index.head, asked);
      return lists ? [{ index, lists }] : [];
    });
    if (wanted.length < indexes.length) return undefined;
    const answers = await Promise.all(wanted.map(({ index, lists }) => index.rank(lists)));
    const first = answers.flatMap((answer) => answer.first).slice(0, mostHits);
    const records = await Promise.all(first.map((load) => load()));
    return {
      count: answers.reduce((sum, { count }) => sum + count, 0),
      found: records.map(({ address, title, text: content }) => ({
        address,
        title,
        excerpt: excerptOf(content, text),
      })),
    };
  };
}

/** One of the two indexes, with its lists and what they name. */
interface FrequentIndex {
  readonly head: FrequentWordsHead;
  rank(lists: WantedLists): Promise<{
    readonly count: number;
    /** Each loads a record. */
    readonly first: readonly (() => FirstRecord | Promise<FirstRecord>)[];
  }>;
}

/** @param folder of the index, with a slash at the end */
async function loadIndex(folder: string, isReady: Promise<unknown>): Promise<FrequentIndex> {
  const head = await loadJson<FrequentWordsHead>(`${folder}${frequentWordsFile}`);
  const listOf = once(async (index: number) => {
    const { lists, first } = await loadJson<ListFile>(folder + listFile(head, index));
    return { tiers: lists.map(readRecordList), first };
  });
  const idsOf = once(async (of: string): Promise<readonly string[]> => {
    await isReady;
    const ids = await loadFragmentIds(of);
    if (ids.length !== head.records) throw new Error(`${of} has ${ids.length} records.`);
    return ids;
  });
  const recordOf = once(async (number: number): Promise<FirstRecord> => {
    const ids = await idsOf(folder);
    const { url, content, meta } = await loadFragment(folder, ids[number] ?? '');
    return { address: url, title: meta['title'] ?? '', text: content };
  });
  // Read while the question is being typed; what fails here is asked for again, and told, with the question that needs it.
  if (head.words.length > 0) idsOf(folder).catch(() => undefined);
  return {
    head,
    rank: async ({ words, within }) => {
      const [asked, groups] = await Promise.all([
        Promise.all(words.map(listOf)),
        Promise.all(within.map((group) => Promise.all(group.map(listOf)))),
      ]);
      const tiers = asked.map((list) => list.tiers);
      const wanted = groups.map((lists) => lists.flatMap((list) => list.tiers.flat()));
      const { count, numbers } = rankRecords(head.records, tiers, wanted, mostHits);
      const [only] = asked.length === 1 && within.length === 0 ? asked : [];
      const first = only?.first?.map((record) => () => record);
      return { count, first: first ?? numbers.map((number) => () => recordOf(number)) };
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
