import type { ApiVersion } from './api.ts';

/**
 * Whether a plan of the owner's config holds an API version. `*` means every HTTP API but the portal's own, which people reach by
 * signing in and not by a key.
 */
export function planCovers(
  plan: { readonly apis: '*' | readonly string[] },
  { apiId, version, protocol }: Pick<ApiVersion, 'apiId' | 'version' | 'protocol'>,
): boolean {
  if (plan.apis !== '*') return plan.apis.includes(`${apiId}/${version}`);
  return protocol === 'http' && apiId !== 'portal';
}

/** The versions that a key on a plan can call: those that it holds and that are not retired. */
export const callableVersions = (
  plan: { readonly apis: '*' | readonly string[] },
  versions: readonly ApiVersion[],
): readonly ApiVersion[] =>
  versions.filter((version) => version.lifecycle !== 'retired' && planCovers(plan, version));
