import { catalogEntries } from './catalog.ts';
import type { ApiVersion, Lifecycle } from './api.ts';
import { searchRecordsFile } from './site-paths.ts';

/** A version as the search knows it: what it chooses between, and where its records are. */
export interface SearchSource {
  readonly apiId: string;
  readonly version: string;
  readonly title: string;
  readonly lifecycle: Lifecycle;
  /** Whether it is the newest of its API: found unless the reader asks for older ones. */
  readonly isLatest: boolean;
  /** Whether it is the largest of the newest ones, which stands in no filter (see usualKind). */
  readonly isUsual: boolean;
  /** Path of its records on the site. */
  readonly records: string;
}

/** Path of the list of sources on the site. */
export const searchSourcesFile = '/search/sources.json';
/** Path of the records of the guides, which belong to no API. */
export const guideRecordsFile = '/search/guides.json';

/**
 * Folders of the two indexes on the site. Nearly every reader asks for what is newest, and does so without a filter, for a filter
 * over twenty thousand records is as heavy as the search itself.
 */
export const searchIndexes = { newest: '/search/newest/', older: '/search/older/' } as const;

/** @param versions by API, newest first */
export function searchSources(versions: readonly ApiVersion[]): readonly SearchSource[] {
  const entries = catalogEntries(versions);
  const [largest] = entries
    .filter(({ isLatest }) => isLatest)
    .sort((one, other) => other.version.operations.length - one.version.operations.length);
  return entries.map((entry) => ({
    apiId: entry.version.apiId,
    version: entry.version.version,
    title: entry.version.title,
    lifecycle: entry.version.lifecycle,
    isLatest: entry.isLatest,
    isUsual: entry === largest,
    records: searchRecordsFile(entry.version),
  }));
}

/** Hits that are shown: further ones are better found by one more word. */
export const mostHits = 24;

/** What stands in an index for the version of a guide; a version's name, `apiId/version`, has a slash. */
export const guideVersion = 'guides';

/**
 * The kind that most records have. It stands in no filter: once one is loaded, Pagefind counts in every answer how many have each of
 * its values, in a time that grows with their product, so operations are what is of no other kind.
 */
export const usualKind = 'operation';
