import { search as words } from '#words/search.ts';
import { readSearchAddress } from '../../model/search-address.ts';
import { lettersOf } from '../../model/search-names.ts';
import type { SearchKind } from '../../model/search-records.ts';
import { searchIndexes, searchSourcesFile, type SearchSource } from '../../model/search-source.ts';
import { indexFilters, type Filters } from './index-filters.ts';
import { readQuestion, type Refusal } from './read-question.ts';

/** What a reader asks; an empty word asks for nothing. */
export interface SearchQuestion {
  readonly text: string;
  readonly apiId: string;
  /** A version's name, `*` for all, nothing for the newest ones. */
  readonly version: string;
  readonly kind: SearchKind | '';
}

/** One answer, as the index holds it: every text is a stranger's. */
export interface SearchHit {
  readonly url: string;
  readonly kind: SearchKind;
  readonly title: string;
  readonly method?: string;
  readonly path?: string;
  readonly id?: string;
  readonly isDeprecated: boolean;
  /** HTML of Pagefind (see excerptParts). */
  readonly excerpt: string;
  /** The version it belongs to; guides belong to none. */
  readonly source?: SearchSource;
}

export interface SearchAnswer {
  readonly count: number;
  readonly hits: readonly SearchHit[];
  /** Why nothing was looked for. */
  readonly refusal?: Refusal;
}

/** Hits that are shown: further ones are better found by one more word. */
export const mostHits = 24;

/** What of Pagefind's API is used (pagefind.js, 1.5). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options?: object): Promise<void>;
  search(text: string, options: { filters: Filters }): Promise<{ results: readonly Found[] }>;
}
interface Found {
  data(): Promise<Fragment>;
}
interface Fragment {
  /** As the record was given. */
  readonly raw_url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface SearchEngine {
  readonly sources: readonly SearchSource[];
  answer(question: SearchQuestion): Promise<SearchAnswer>;
}

/** Where the words of a question are found: names weigh more than what is written about a thing. */
const ranking = { metaWeights: { title: 5, wholes: 4, names: 3 } };
const commonWords: ReadonlySet<string> = new Set(words.commonWords.split(' '));
/** Letters that a stem may lack: of "properties" it is "properti". */
const longestEnding = 3;
const settings = { ranking, excerptLength: 24 };

/**
 * Loads the index's head and the list of versions.
 * @throws when either cannot be had
 */
export async function loadSearchEngine(): Promise<SearchEngine> {
  const [pagefind, sources] = await Promise.all([loadPagefind(), loadSources()]);
  const byName = new Map(sources.map((source) => [`${source.apiId}/${source.version}`, source]));
  let older: Promise<void> | undefined;
  const ask = async (text: string, filters: Filters): Promise<SearchAnswer> => {
    const { results } = await pagefind.search(text, { filters });
    const first = await Promise.all(results.slice(0, mostHits).map((found) => found.data()));
    return { count: results.length, hits: first.map((fragment) => hitOf(fragment, byName)) };
  };
  return {
    sources,
    answer: async (question) => {
      const { attempts, refusal } = readQuestion(question.text, commonWords);
      if (refusal) return { count: 0, hits: [], refusal };
      if (reachesOlder(question, sources))
        await (older ??= pagefind.mergeIndex(searchIndexes.older, settings));
      const filters = indexFilters(question, sources, older !== undefined);
      for (const attempt of attempts.slice(0, -1)) {
        const answer = await ask(attempt, filters);
        if (answer.hits.some((hit) => holdsName(hit, question.text)))
          return nearestFirst(answer, question.text);
      }
      return nearestFirst(await ask(attempts.at(-1) ?? '', filters), question.text);
    },
  };
}

async function loadPagefind(): Promise<Pagefind> {
  const address = `${searchIndexes.newest}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options(settings);
  await pagefind.init();
  return pagefind;
}

async function loadSources(): Promise<readonly SearchSource[]> {
  const answer = await fetch(searchSourcesFile);
  if (!answer.ok) throw new Error(`${searchSourcesFile} answered ${answer.status}`);
  return (await answer.json()) as readonly SearchSource[];
}

const isOlder = (source: SearchSource): boolean => !source.isLatest;

function reachesOlder({ apiId, version }: SearchQuestion, sources: readonly SearchSource[]) {
  if (version === '') return false;
  return sources.some(
    (source) =>
      isOlder(source) &&
      (apiId === '' || source.apiId === apiId) &&
      (version === '*' || source.version === version),
  );
}

function hitOf(fragment: Fragment, byName: ReadonlyMap<string, SearchSource>): SearchHit {
  const { of, ...facts } = readSearchAddress(fragment.raw_url);
  const source = byName.get(of ?? '');
  return {
    ...facts,
    title: fragment.meta['title'] ?? facts.url,
    excerpt: fragment.excerpt,
    ...(source && { source }),
  };
}

/**
 * Whether an answer has what was asked, but for its ending. To an unknown word Pagefind answers with the longest beginning of it that
 * it knows.
 */
function holdsName({ title, path = '', id = '', excerpt }: SearchHit, asked: string): boolean {
  const name = lettersOf(asked);
  const beginning = name.slice(0, Math.max(name.length - longestEnding, 2));
  const text = excerpt.replace(/<\/?mark>/g, '');
  return [title, path, id, text].some((part) => lettersOf(part).includes(beginning));
}

/** Names that are exactly what was asked for come first, what is deprecated or of an older version last; else as ranked. */
function nearestFirst({ count, hits }: SearchAnswer, text: string): SearchAnswer {
  const asked = text.trim().toLowerCase();
  const rank = ({ title, path, id, isDeprecated, source }: SearchHit): number => {
    const isOld = isDeprecated || source?.isLatest === false;
    const isExact = [title, path, id].some((name) => name?.toLowerCase() === asked);
    return (isOld ? 2 : 0) + (isExact ? 0 : 1);
  };
  return { count, hits: [...hits].sort((one, other) => rank(one) - rank(other)) };
}
