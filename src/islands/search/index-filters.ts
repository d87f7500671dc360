import { searchKinds } from '../../model/search-records.ts';
import { guideVersion, usualKind, type SearchSource } from '../../model/search-source.ts';
import type { SearchQuestion } from './search-engine.ts';

/** One filter of Pagefind: a value, or any of several. */
type Filter = string | { readonly any: readonly string[] };
/** Filters as Pagefind's search takes them. */
export type Filters = Readonly<Record<string, Filter | Readonly<Record<string, Filter>>>>;

const otherKinds = searchKinds.filter((kind) => kind !== usualKind);

/** Versions that a question is about. */
const isWantedBy =
  ({ apiId, version }: SearchQuestion) =>
  (source: SearchSource): boolean =>
    (apiId === '' || source.apiId === apiId) &&
    (version === '' ? source.isLatest : version === '*' || source.version === version);

const namesOf = (chosen: readonly SearchSource[], withGuides: boolean): readonly string[] => [
  ...chosen.map((source) => `${source.apiId}/${source.version}`),
  ...(withGuides ? [guideVersion] : []),
];

/**
 * What a question is about, as the records of an index have it.
 * @returns names of versions, and guideVersion; nothing when all of the index is asked for
 */
export function wantedVersions(
  question: SearchQuestion,
  sources: readonly SearchSource[],
): readonly string[] | undefined {
  const { apiId, version } = question;
  if (apiId === '' && (version === '' || version === '*')) return undefined;
  return namesOf(sources.filter(isWantedBy(question)), apiId === '');
}

/** Whether it is about an older version. */
export const reachesOlder = (question: SearchQuestion, sources: readonly SearchSource[]): boolean =>
  question.version !== '' && sources.filter(isWantedBy(question)).some(({ isLatest }) => !isLatest);

/** Whether it is about the newest version of an API, or about guides. */
export const reachesNewest = (
  question: SearchQuestion,
  sources: readonly SearchSource[],
): boolean =>
  question.apiId === '' || sources.filter(isWantedBy(question)).some(({ isLatest }) => isLatest);

/**
 * The filters of a question. Those that say nothing are left out, and what is usual is asked for by what it is not: it stands in no
 * filter.
 *
 * @param hasOlder whether the older versions are loaded, so that they are to be kept out
 */
export function indexFilters(
  question: SearchQuestion,
  sources: readonly SearchSource[],
  hasOlder: boolean,
): Filters {
  const { apiId, version, kind } = question;
  const isWanted = isWantedBy(question);
  const wanted = sources.filter(isWanted);
  const others = sources.filter((source) => !isWanted(source));
  const isEverything = apiId === '' && (version === '*' || !hasOlder);
  const byAbsence = !isEverything && wanted.some(({ isUsual }) => isUsual);
  const absent = {
    ...(kind === usualKind && { kind: { any: otherKinds } }),
    ...(byAbsence && { version: { any: namesOf(others, apiId !== '') } }),
  };
  return {
    ...(kind !== '' && kind !== usualKind && { kind }),
    ...(!isEverything && !byAbsence && { version: { any: namesOf(wanted, apiId === '') } }),
    ...(Object.keys(absent).length > 0 && { none: absent }),
  };
}
