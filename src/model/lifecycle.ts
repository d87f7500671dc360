import type { ApiVersion } from './api.ts';

/** Whether calls of a version are answered, as far as its description says: it has HTTP operations and is not retired. */
export const isCallable = ({
  protocol,
  lifecycle,
}: Pick<ApiVersion, 'protocol' | 'lifecycle'>): boolean =>
  protocol === 'http' && lifecycle !== 'retired';

/**
 * The version that readers of one should look at instead: the newest stable one. For a version that is stable or experimental itself
 * only a newer one counts; `undefined` when there is none.
 *
 * @param versions all of the API, newest first
 */
export function betterVersion(
  version: ApiVersion,
  versions: readonly ApiVersion[],
): ApiVersion | undefined {
  const isEnding = version.lifecycle === 'deprecated' || version.lifecycle === 'retired';
  const candidates = isEnding ? versions : versions.slice(0, versions.indexOf(version));
  return candidates.find((other) => other !== version && other.lifecycle === 'stable');
}

/**
 * The version that somebody who begins with an API should use: the newest stable one, else the newest that is not retired.
 * @param versions all of the API, newest first; at least one
 * @throws Error when there is none
 */
export function currentVersion(versions: readonly ApiVersion[]): ApiVersion {
  const current =
    versions.find(({ lifecycle }) => lifecycle === 'stable') ??
    versions.find(({ lifecycle }) => lifecycle !== 'retired') ??
    versions[0];
  if (!current) throw new Error('An API without versions has no current one.');
  return current;
}

/** A day as Unix time in milliseconds; `undefined` when it cannot be read as one. */
export function dayOf(date: string | undefined): number | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time;
}
