import { dirname } from 'node:path/posix';
import type { ApiVersion } from '../model/api.ts';

/** A description in a folder of its own has parts beside it, which release it anew as much as it does itself. */
const ownFolder = /\/(?:openapi|asyncapi|swagger)\.(?:ya?ml|json)$/;

/**
 * The day a version was released, UTC: what it says itself (`x-release-date`), else the last commit of its files; `undefined` when
 * nobody knows. Never the day of the build, which would tell the same site differently tomorrow.
 *
 * @param days see `commitDays`
 */
export function releaseDay(
  { file, releasedOn }: Pick<ApiVersion, 'file' | 'releasedOn'>,
  days: ReadonlyMap<string, string>,
): string | undefined {
  if (releasedOn !== undefined) return releasedOn;
  if (!ownFolder.test(file)) return days.get(file);
  const folder = `${dirname(file)}/`;
  return [...days]
    .flatMap(([path, day]) => (path.startsWith(folder) ? day : []))
    .sort()
    .at(-1);
}
