import type { ApiVersion } from './api.ts';
import type {
  ApiChange,
  ChangeCounts,
  Changelog,
  ChangePlace,
  VersionChanges,
  VersionComparison,
} from './api-change.ts';
import { schemaSlugs } from './schema-slugs.ts';
import { channelPath, operationPath, schemaPath } from './site-paths.ts';

/** A version with what it changed, if there is one before it, and its day, if anybody knows it. */
export interface ReleasedVersion {
  readonly version: ApiVersion;
  readonly comparison: VersionComparison | undefined;
  readonly day: string | undefined;
}

const nothing: VersionComparison = {
  counts: { breaking: 0, added: 0, changed: 0, deprecated: 0, removed: 0 },
  changes: [],
  omitted: 0,
  operations: {},
};

/** @param released all versions of one API, newest first; at least one */
export function changelogOf(released: readonly [ReleasedVersion, ...ReleasedVersion[]]): Changelog {
  const [{ version: newest }] = released;
  return {
    apiId: newest.apiId,
    title: newest.title,
    versions: released.map(({ version: { version }, comparison = nothing, day }, index) => {
      const previous = released[index + 1]?.version.version;
      return {
        version,
        ...(previous !== undefined && { previous }),
        ...(day !== undefined && { date: day }),
        ...comparison,
      };
    }),
  };
}

/** Changes on a page: what is beyond stands in the file for programs. */
export const changesPerPage = 300;

/** A version with as many of its changes as fit on a page. */
export interface ShownVersion {
  readonly changes: VersionChanges;
  /** Changes of one operation, channel or schema together, those with breaking ones first. */
  readonly groups: readonly {
    readonly place: ChangePlace;
    readonly changes: readonly ApiChange[];
  }[];
  /** How many are not shown. */
  readonly hidden: number;
}

/**
 * Deals the room on a page out to the versions, the newest first, so that the page stays small however many versions there are.
 *
 * @param limit changes on the page
 */
export function shownVersions({ versions }: Changelog, limit: number): ShownVersion[] {
  let left = limit;
  return versions.map((version) => {
    const shown = version.changes.slice(0, left);
    left -= shown.length;
    const byPlace = Map.groupBy(shown, ({ place }) => placeKey(place));
    return {
      changes: version,
      groups: [...byPlace.values()].flatMap((changes) => {
        const [first] = changes;
        return first ? [{ place: first.place, changes }] : [];
      }),
      hidden: totalOf(version.counts) - shown.length,
    };
  });
}

/** All changes of a version; breaking ones are of some kind already. */
export const totalOf = ({ added, changed, deprecated, removed }: ChangeCounts): number =>
  added + changed + deprecated + removed;

/** What names a place: an operation that was moved is one, whatever its path. */
const placeKey = (place: ChangePlace): string =>
  `${place.in} ${place.type} ${place.type === 'schema' ? place.name : place.slug}`;

/** The page that shows a place: in the newer version, or in the older one for what was removed. A plain schema has no page of its own. */
export function placePath(
  place: ChangePlace,
  { older, newer }: { readonly older: ApiVersion; readonly newer: ApiVersion },
): string {
  const version = place.in === 'newer' ? newer : older;
  switch (place.type) {
    case 'operation':
      return operationPath(version, place.slug);
    case 'channel':
      return channelPath(version, place.slug);
    case 'schema': {
      const slug = schemaSlugs(version).get(place.name);
      if (slug !== undefined) return schemaPath(version, slug);
      return placePath(place.usedBy, { older, newer });
    }
  }
}

/** What a version did to an operation; `undefined` when nothing, and for a first version. */
export const operationChange = (
  comparison: VersionComparison | undefined,
  slug: string,
): 'added' | 'changed' | undefined =>
  comparison && Object.hasOwn(comparison.operations, slug)
    ? comparison.operations[slug]
    : undefined;
