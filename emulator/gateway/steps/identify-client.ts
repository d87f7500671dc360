import type { Authorized, Identified, Received, Routed } from '../context.ts';
import { headerValue } from '../request.ts';
import type { LiveConfiguration } from '../routing/live-configuration.ts';
import { Refusal, type Step } from '../step.ts';

/**
 * Demands an API key where the method does: one that exists, is enabled and is on a plan of this stage; AWS does not say which of
 * these failed. A method that asks for none ignores a key that is sent, and counts for no plan.
 */
export const identifyClient =
  (
    configuration: Pick<LiveConfiguration, 'clientOf'>,
  ): Step<Received & Routed & Authorized, Identified> =>
  ({ request, address, api, route, authorization }) => {
    if (!route.method.apiKeyRequired) return { client: undefined };
    const keyValue =
      api.restApi.apiKeySource === 'AUTHORIZER'
        ? authorization.usageIdentifierKey
        : headerValue(request.headers, 'x-api-key');
    const client =
      keyValue === undefined
        ? undefined
        : configuration.clientOf(keyValue, address.apiId, address.stageName);
    return client ? { client } : new Refusal('INVALID_API_KEY');
  };
