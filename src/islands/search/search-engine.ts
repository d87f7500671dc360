import {
  guideVersion,
  searchIndexes,
  searchSourcesFile,
  type SearchSource,
} from '../../model/search-source.ts';
import type { SearchKind } from '../../model/search-records.ts';

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
type Filters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;
interface Found {
  data(): Promise<Fragment>;
}
interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface SearchEngine {
  readonly sources: readonly SearchSource[];
  answer(question: SearchQuestion): Promise<SearchAnswer>;
}

/** Where the words of a question are found: names weigh more than what is written about a thing. */
const ranking = { metaWeights: { title: 5, id: 4, path: 2, method: 1, state: 0.1 } };

/**
 * Loads the index's head and the list of versions.
 * @throws when either cannot be had
 */
export async function loadSearchEngine(): Promise<SearchEngine> {
  const [pagefind, sources] = await Promise.all([loadPagefind(), loadSources()]);
  const byName = new Map(sources.map((source) => [`${source.apiId}/${source.version}`, source]));
  let older: Promise<void> | undefined;
  return {
    sources,
    answer: async (question) => {
      if (reachesOlder(question, sources))
        await (older ??= pagefind.mergeIndex(searchIndexes.older, { ranking }));
      const filters = filtersOf(question, sources, older !== undefined);
      const { results } = await pagefind.search(question.text, { filters });
      const first = await Promise.all(results.slice(0, mostHits).map((found) => found.data()));
      const hits = first.map((fragment) => hitOf(fragment, byName));
      return { count: results.length, hits: nearestFirst(hits, question.text) };
    },
  };
}

async function loadPagefind(): Promise<Pagefind> {
  const address = `${searchIndexes.newest}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ ranking, excerptLength: 24 });
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

/** Filters that say nothing are left out: each is a file with a place for every record. */
function filtersOf(
  { apiId, version, kind }: SearchQuestion,
  sources: readonly SearchSource[],
  hasOlder: boolean,
): Filters {
  const wanted = sources.filter(
    (source) =>
      (apiId === '' || source.apiId === apiId) &&
      (version === '' ? source.isLatest : version === '*' || source.version === version),
  );
  const isEverything = apiId === '' && (version === '*' || !hasOlder);
  const names = wanted.map((source) => `${source.apiId}/${source.version}`);
  return {
    ...(kind !== '' && { kind }),
    ...(!isEverything && { version: { any: apiId === '' ? [...names, guideVersion] : names } }),
  };
}

function hitOf(fragment: Fragment, byName: ReadonlyMap<string, SearchSource>): SearchHit {
  const { url, excerpt, meta, filters } = fragment;
  const source = byName.get(filters['version']?.[0] ?? '');
  return {
    url,
    kind: (filters['kind']?.[0] ?? 'guide') as SearchKind,
    title: meta['title'] ?? url,
    ...(meta['method'] !== undefined && { method: meta['method'] }),
    ...(meta['path'] !== undefined && { path: meta['path'] }),
    ...(meta['id'] !== undefined && { id: meta['id'] }),
    isDeprecated: meta['state'] === 'deprecated',
    excerpt,
    ...(source && { source }),
  };
}

/** Names that are exactly what was asked for come first, what is deprecated or of an older version last; else as ranked. */
function nearestFirst(hits: readonly SearchHit[], text: string): readonly SearchHit[] {
  const asked = text.trim().toLowerCase();
  const rank = ({ title, path, id, isDeprecated, source }: SearchHit): number => {
    const isOld = isDeprecated || source?.isLatest === false;
    const isExact = [title, path, id].some((name) => name?.toLowerCase() === asked);
    return (isOld ? 2 : 0) + (isExact ? 0 : 1);
  };
  return [...hits].sort((one, other) => rank(one) - rank(other));
}
