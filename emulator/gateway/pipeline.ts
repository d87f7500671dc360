import type { Received } from './context.ts';
import type { TokenBuckets } from './limits/token-bucket.ts';
import type { UsageCounters } from './limits/usage-counters.ts';
import type { LiveConfiguration } from './routing/live-configuration.ts';
import { Pipeline } from './step.ts';
import { authorize, type Authorizers } from './steps/authorize.ts';
import { cors } from './steps/cors.ts';
import { identifyClient } from './steps/identify-client.ts';
import { integrate, type Integrations } from './steps/integrate.ts';
import { route } from './steps/route.ts';
import { spendQuota } from './steps/spend-quota.ts';
import { throttle } from './steps/throttle.ts';
import { validateRequest } from './steps/validate-request.ts';

export interface PipelineParts {
  readonly configuration: LiveConfiguration;
  readonly authorizers: Authorizers;
  readonly buckets: TokenBuckets;
  readonly usage: UsageCounters;
  readonly region: string;
  readonly integrations: Integrations;
}

/**
 * What happens to a request that reached a stage, in this order. It is AWS's own, as its execution logs tell: a request that is
 * refused by one step costs nothing at the later ones, so an unknown path burns no quota and a throttled call none either.
 * Whatever ends the request, `respond` turns into the answer.
 */
export const createPipeline = (parts: PipelineParts) =>
  Pipeline.of<Received>()
    .step(route)
    .step(cors)
    .step(authorize(parts.authorizers))
    .step(identifyClient(parts.configuration))
    .step(throttle(parts.buckets))
    .step(spendQuota(parts.usage, parts.region))
    .step(validateRequest)
    .step(integrate(parts.integrations));
