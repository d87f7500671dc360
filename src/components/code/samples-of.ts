import { gatewayUrl } from '../../config/env.ts';
import { portalConfig } from '../../config/portal-config.ts';
import type { ApiVersion } from '../../model/api.ts';
import type { Operation } from '../../model/operation.ts';
import { requestHar } from '../../model/request-har.ts';
import { type Sample, renderSamples } from './render-samples.ts';

/** The call of an operation in each language. The portal's own API is called at the site, the others at the gateway. */
export function samplesOf(version: ApiVersion, operation: Operation): Sample[] {
  const origin = version.apiId === 'portal' ? new URL(portalConfig.siteUrl).origin : gatewayUrl;
  return renderSamples(requestHar(version, operation, origin));
}
