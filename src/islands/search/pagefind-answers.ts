import { mostHits, searchIndexes, type SearchSource } from '../../model/search-source.ts';
import { excerptLength, excerptParts, type ExcerptPart } from './excerpt.ts';
import { indexFilters, reachesOlder, type Filters } from './index-filters.ts';
import type { SearchQuestion } from './search-engine.ts';

/** What an index answers: how many records, and the first of them. */
export interface IndexAnswer {
  readonly count: number;
  readonly found: readonly FoundRecord[];
}
export interface FoundRecord {
  /** See searchAddress. */
  readonly address: string;
  readonly title?: string | undefined;
  readonly excerpt: readonly ExcerptPart[];
}

/** What of Pagefind's API is used (pagefind.js, 1.5). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options?: object): Promise<void>;
  preload(text: string): Promise<void>;
  search(
    text: string,
    options: { filters: Filters },
  ): Promise<{ results: readonly Found[]; unfilteredResultCount: number }>;
}
interface Found {
  data(): Promise<{
    /** As the record was given. */
    readonly raw_url: string;
    /** HTML (see excerptParts). */
    readonly excerpt: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

export interface PagefindAnswers {
  /** Resolved when all of the newest versions' head is there. */
  readonly isReady: Promise<unknown>;
  answer(text: string, question: SearchQuestion): Promise<IndexAnswer>;
  /** How many records have a text, whatever the question is narrowed to: quick, for they are not ranked. */
  count(text: string, question: SearchQuestion): Promise<number>;
}

/** Where the words of a question are found: names weigh more than what is written about a thing. */
const ranking = { metaWeights: { title: 5, wholes: 4, names: 3 } };
const settings = { ranking, excerptLength };
/** No index has this filter, so no record passes it, and nothing is loaded for it. */
const nothing: Filters = { nothing: '' };

/**
 * Loads the head of the newest versions' index; that of the older ones is loaded with the first question that reaches them.
 * @throws when it cannot be had
 */
export async function loadPagefind(
  sources: Promise<readonly SearchSource[]>,
): Promise<PagefindAnswers> {
  const address = `${searchIndexes.newest}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options(settings);
  await pagefind.init();
  const known = await sources;
  let older: Promise<void> | undefined;
  const reach = async (question: SearchQuestion): Promise<void> => {
    if (reachesOlder(question, known))
      await (older ??= pagefind.mergeIndex(searchIndexes.older, settings));
  };
  return {
    // It waits for the head, and an empty text needs nothing else. A failure is told with the first question.
    isReady: pagefind.preload('').catch(() => undefined),
    count: async (text, question) => {
      await reach(question);
      const { unfilteredResultCount } = await pagefind.search(text, { filters: nothing });
      return unfilteredResultCount;
    },
    answer: async (text, question) => {
      await reach(question);
      const filters = indexFilters(question, known, older !== undefined);
      const { results } = await pagefind.search(text, { filters });
      const first = await Promise.all(results.slice(0, mostHits).map((found) => found.data()));
      return {
        count: results.length,
        found: first.map(({ raw_url, meta, excerpt }) => ({
          address: raw_url,
          title: meta['title'],
          excerpt: excerptParts(excerpt),
        })),
      };
    },
  };
}
