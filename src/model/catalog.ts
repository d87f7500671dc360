import type { ApiVersion } from './api.ts';

/** A version as the catalog lists it. */
export interface CatalogEntry {
  readonly version: ApiVersion;
  /** Whether it is the newest of its API. */
  readonly isLatest: boolean;
  /** Names of its tags. */
  readonly tags: readonly string[];
}

/** @param versions by API, newest first */
export function catalogEntries(versions: readonly ApiVersion[]): CatalogEntry[] {
  return versions.map((version, index) => ({
    version,
    isLatest: versions[index - 1]?.apiId !== version.apiId,
    tags: version.tags.map((tag) => tag.title ?? tag.name),
  }));
}

/** What a reader asks of the catalog; an empty word asks for nothing. */
export interface CatalogQuery {
  readonly text: string;
  readonly tag: string;
  readonly protocol: string;
  readonly lifecycle: string;
  /** A version's name, or `latest`. */
  readonly version: string;
}

/** The words of an entry that a query looks at. */
export interface CatalogFacts {
  readonly text: string;
  readonly tags: readonly string[];
  readonly protocol: string;
  readonly lifecycle: string;
  readonly version: string;
  readonly isLatest: boolean;
}

/** Whether an entry answers a query: every word of the text somewhere in it, and every filter met. */
export function matchesCatalogQuery(facts: CatalogFacts, query: CatalogQuery): boolean {
  const text = facts.text.toLowerCase();
  const words = query.text.toLowerCase().split(/\s+/);
  return (
    words.every((word) => text.includes(word)) &&
    (query.tag === '' || facts.tags.includes(query.tag)) &&
    (query.protocol === '' || facts.protocol === query.protocol) &&
    (query.lifecycle === '' || facts.lifecycle === query.lifecycle) &&
    (query.version === '' ||
      (query.version === 'latest' ? facts.isLatest : facts.version === query.version))
  );
}
