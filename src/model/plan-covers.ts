import type { ApiVersion } from './api.ts';

/**
 * Whether a key on a plan of the owner's config can call an API version. `*` means every HTTP API but the portal's own, which people
 * reach by signing in and not by a key; a retired version answers nobody, even where the plan names it.
 */
export function planCovers(
  plan: { readonly apis: '*' | readonly string[] },
  {
    apiId,
    version,
    protocol,
    lifecycle,
  }: Pick<ApiVersion, 'apiId' | 'version' | 'protocol' | 'lifecycle'>,
): boolean {
  if (lifecycle === 'retired') return false;
  if (plan.apis !== '*') return plan.apis.includes(`${apiId}/${version}`);
  return protocol === 'http' && apiId !== 'portal';
}
