import { search as words } from '#words/search.ts';
import { readSearchAddress } from '../../model/search-address.ts';
import { lettersOf } from '../../model/search-names.ts';
import type { SearchKind } from '../../model/search-records.ts';
import { searchSourcesFile, type SearchSource } from '../../model/search-source.ts';
import type { ExcerptPart } from './excerpt.ts';
import { loadFrequentAnswers } from './frequent-answers.ts';
import { loadPagefind, type FoundRecord, type IndexAnswer } from './pagefind-answers.ts';
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
  readonly excerpt: readonly ExcerptPart[];
  /** The version it belongs to; guides belong to none. */
  readonly source?: SearchSource;
}

export interface SearchAnswer {
  readonly count: number;
  readonly hits: readonly SearchHit[];
  /** Why nothing was looked for. */
  readonly refusal?: Refusal;
}

/** Records that Pagefind ranks in some 20 ms; words that more have are frequent ones. */
const mostRanked = 1000;

export interface SearchEngine {
  readonly sources: readonly SearchSource[];
  answer(question: SearchQuestion): Promise<SearchAnswer>;
}

const commonWords: ReadonlySet<string> = new Set(words.commonWords.split(' '));
/** Letters that a stem may lack: of "properties" it is "properti". */
const longestEnding = 3;

/**
 * Loads the index's head and the list of versions.
 * @throws when either cannot be had
 */
export async function loadSearchEngine(): Promise<SearchEngine> {
  const loading = loadSources();
  const [pagefind, sources] = await Promise.all([loadPagefind(loading), loading]);
  // After the index's own head, at which the dev server makes the index anew.
  const askFrequent = await loadFrequentAnswers(sources, pagefind.isReady);
  const byName = new Map(sources.map((source) => [`${source.apiId}/${source.version}`, source]));
  const find = async (text: string, question: SearchQuestion): Promise<IndexAnswer> => {
    const frequent = await askFrequent(text, question);
    if (frequent) return frequent;
    // To a mistyped word Pagefind answers with its longest beginning that is a word, and that may be a frequent one.
    const isMuch = (await pagefind.count(text, question)) > mostRanked;
    const nearest = isMuch ? await askFrequent(text, question, true) : undefined;
    return nearest ?? pagefind.answer(text, question);
  };
  const ask = async (text: string, question: SearchQuestion): Promise<SearchAnswer> => {
    const { count, found } = await find(text, question);
    return { count, hits: found.map((record) => hitOf(record, byName)) };
  };
  return {
    sources,
    answer: async (question) => {
      const { attempts, refusal } = readQuestion(question.text, commonWords);
      if (refusal) return { count: 0, hits: [], refusal };
      for (const attempt of attempts.slice(0, -1)) {
        const answer = await ask(attempt, question);
        if (answer.hits.some((hit) => holdsName(hit, question.text)))
          return nearestFirst(answer, question.text);
      }
      return nearestFirst(await ask(attempts.at(-1) ?? '', question), question.text);
    },
  };
}

async function loadSources(): Promise<readonly SearchSource[]> {
  const answer = await fetch(searchSourcesFile);
  if (!answer.ok) throw new Error(`${searchSourcesFile} answered ${answer.status}`);
  return (await answer.json()) as readonly SearchSource[];
}

function hitOf(
  { address, title, excerpt }: FoundRecord,
  byName: ReadonlyMap<string, SearchSource>,
): SearchHit {
  const { of, ...facts } = readSearchAddress(address);
  const source = byName.get(of ?? '');
  return { ...facts, title: title ?? facts.url, excerpt, ...(source && { source }) };
}

/**
 * Whether an answer has what was asked, but for its ending. To an unknown word Pagefind answers with the longest beginning of it that
 * it knows.
 */
function holdsName({ title, path = '', id = '', excerpt }: SearchHit, asked: string): boolean {
  const name = lettersOf(asked);
  const beginning = name.slice(0, Math.max(name.length - longestEnding, 2));
  const text = excerpt.map((part) => part.text).join('');
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
