import { searchKinds } from '../../model/search-records.ts';
import { guideVersion, usualKind, type SearchSource } from '../../model/search-source.ts';
import type { SearchQuestion } from './search-engine.ts';

/** One filter of Pagefind: a value, or any of several. */
type Filter = string | { readonly any: readonly string[] };
/** Filters as Pagefind's search takes them. */
export type Filters = Readonly<Record<string, Filter | Readonly<Record<string, Filter>>>>;

const otherKinds = searchKinds.filter((kind) => kind !== usualKind);

/**
 * The filters of a question. Those that say nothing are left out, and what is usual is asked for by what it is not: it stands in no
 * filter.
 *
 * @param hasOlder whether the older versions are loaded, so that they are to be kept out
 */
export function indexFilters(
  { apiId, version, kind }: SearchQuestion,
  sources: readonly SearchSource[],
  hasOlder: boolean,
): Filters {
  const isWanted = (source: SearchSource): boolean =>
    (apiId === '' || source.apiId === apiId) &&
    (version === '' ? source.isLatest : version === '*' || source.version === version);
  const namesOf = (chosen: readonly SearchSource[], withGuides: boolean) => [
    ...chosen.map((source) => `${source.apiId}/${source.version}`),
    ...(withGuides ? [guideVersion] : []),
  ];
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
