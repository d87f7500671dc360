import type { ApiVersion } from '../../../model/api.ts';
import type { Changelog } from '../../../model/api-change.ts';
import { changelogOf, type ReleasedVersion } from '../../../model/changelog.ts';
import { storedApis } from '../../_apis.ts';

/** What every route below `/apis/[api]/changelog/` is given. */
export interface ChangelogProps {
  readonly changelog: Changelog;
  /** All versions of the API, newest first. */
  readonly versions: readonly [ApiVersion, ...ApiVersion[]];
}

/** The `getStaticPaths` of a route below `/apis/[api]/changelog/`: one page an API, also for one with a single version. */
export async function changelogPaths() {
  const released = (await storedApis()).map(({ version, day, comparison }): ReleasedVersion => ({
    version,
    day,
    comparison: comparison(),
  }));
  const byApi = Map.groupBy(released, ({ version }) => version.apiId);
  return [...byApi].flatMap(([api, [newest, ...earlier]]) => {
    if (!newest) return [];
    const props: ChangelogProps = {
      changelog: changelogOf([newest, ...earlier]),
      versions: [newest.version, ...earlier.map(({ version }) => version)],
    };
    return [{ params: { api }, props }];
  });
}
