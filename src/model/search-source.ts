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
export const searchSources = (versions: readonly ApiVersion[]): readonly SearchSource[] =>
  catalogEntries(versions).map(({ version, isLatest }) => ({
    apiId: version.apiId,
    version: version.version,
    title: version.title,
    lifecycle: version.lifecycle,
    isLatest,
    records: searchRecordsFile(version),
  }));

/** What stands in an index for the version of a guide; a version's name, `apiId/version`, has a slash. */
export const guideVersion = 'guides';
