import { badRequest } from '../errors.ts';
import type { PatchRefusal } from '../patch.ts';
import { invalidCopy } from './canary-rules.ts';

/** AWS's list as it is, missing commas and all: a client may compare the text. */
const listedPaths =
  '[/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, /{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace, /{resourcePath}/{httpMethod}/logging/loglevel, /{resourcePath}/{httpMethod}/throttling/burstLimit/{resourcePath}/{httpMethod}/throttling/rateLimit/{resourcePath}/{httpMethod}/caching/ttlInSeconds, /{resourcePath}/{httpMethod}/caching/enabled, /{resourcePath}/{httpMethod}/caching/dataEncrypted, /{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, /{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, /*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit /*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, /*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy, /variables/{variable_name}, /tracingEnabled]';

/** Refuses a patch of a stage. Removals never come here: what is no known path counts as a method setting. */
export const refuseStagePatch: PatchRefusal = (patch) => {
  const { op, path = '' } = patch;
  if (path.startsWith('/accessLogSettings'))
    return badRequest(
      'Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]',
    );
  if (op === 'copy') return invalidCopy(patch);
  if (op === 'add') return badRequest(`Invalid add operation with path: ${path}`);
  return badRequest(`Invalid method setting path: ${path}. Must be one of: ${listedPaths}`);
};
