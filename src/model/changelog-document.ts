import type { ApiVersion } from './api.ts';
import type { ApiChange, Changelog, VersionChanges } from './api-change.ts';
import { changeLine } from './change-words.ts';
import { placePath } from './changelog.ts';

/** A change as programs read it: what it is, in words too, and the address of the page it is about, without the site's origin. */
export interface DocumentedChange extends ApiChange {
  readonly message: string;
  readonly url: string;
}

/** A changelog as programs read it. Fields may be added to it; none is renamed or loses its meaning (docs/changelog.md). */
export interface ChangelogDocument {
  readonly api: string;
  readonly title: string;
  readonly versions: readonly (Omit<VersionChanges, 'operations' | 'changes'> & {
    readonly changes: readonly DocumentedChange[];
  })[];
}

/** @param versions of the API, newest first, one for each of the changelog */
export function changelogDocument(
  { apiId, title, versions: changed }: Changelog,
  versions: readonly ApiVersion[],
): ChangelogDocument {
  return {
    api: apiId,
    title,
    versions: changed.flatMap(({ operations: _operations, changes, ...version }, index) => {
      const newer = versions[index];
      if (!newer) return [];
      const older = versions[index + 1] ?? newer;
      return [
        {
          ...version,
          changes: changes.map((change) => ({
            ...change,
            message: changeLine(change),
            url: placePath(change.place, { older, newer }),
          })),
        },
      ];
    }),
  };
}
