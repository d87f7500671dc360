import type { ApiVersion } from './api.ts';
import type { Operation } from './operation.ts';
import { isGatewayKey } from './security-words.ts';

/**
 * The newest usable version of each API, the portal's own last: what a stranger should see first.
 * @param versions by API, newest first
 */
export function featuredVersions(versions: readonly ApiVersion[], limit: number): ApiVersion[] {
  const newest = new Map<string, ApiVersion>();
  for (const version of versions)
    if (!newest.has(version.apiId) && version.lifecycle !== 'retired')
      newest.set(version.apiId, version);
  const all = [...newest.values()];
  return [
    ...all.filter(({ apiId }) => apiId !== 'portal'),
    ...all.filter(({ apiId }) => apiId === 'portal'),
  ].slice(0, limit);
}

/**
 * The versions that the front page shows.
 * @param only ids of APIs, in the order to show them; without it the first ones
 * @throws Error naming an API that does not exist
 */
export function chosenVersions(
  versions: readonly ApiVersion[],
  { only, most }: { readonly only?: readonly string[] | undefined; readonly most: number },
): ApiVersion[] {
  if (only === undefined) return featuredVersions(versions, most);
  const all = featuredVersions(versions, versions.length);
  return only.slice(0, most).map((id) => {
    const found = all.find(({ apiId }) => apiId === id);
    if (found) return found;
    const known = all.map(({ apiId }) => apiId).join(', ');
    throw new Error(
      `home: there is no API "${id}" to show on the front page. There are: ${known}.`,
    );
  });
}

/** An operation that anyone with a key can call at once, for a first call: a GET that needs nothing but the key. */
export function firstCall(
  versions: readonly ApiVersion[],
): { readonly version: ApiVersion; readonly operation: Operation } | undefined {
  for (const version of featuredVersions(versions, versions.length)) {
    const operation = version.operations.find((one) => isEasy(version, one));
    if (version.protocol === 'http' && operation) return { version, operation };
  }
  return undefined;
}

/** An API that asks for a token besides the key does not make an easy first call. */
function isEasy({ securitySchemes }: ApiVersion, operation: Operation): boolean {
  const { kind, method, deprecated, parameters, security } = operation;
  return (
    kind === 'operation' &&
    method === 'get' &&
    !deprecated &&
    parameters.every((parameter) => !parameter.required) &&
    security.every(({ schemes }) =>
      schemes.every(({ name }) => isGatewayKey(securitySchemes[name])),
    )
  );
}
