import type { Identified, Received, Routed } from '../context.ts';
import { accountRate, methodSettingFor, rateOf } from '../limits/method-settings.ts';
import type { Draw, TokenBuckets } from '../limits/token-bucket.ts';
import type { ApiClient } from '../routing/live-configuration.ts';
import { pass, Refusal, type Step } from '../step.ts';

type Limited = Received & Routed & Identified;

/**
 * Refuses what is too fast for the plan, the stage's method or the account. A request that is refused takes nothing from the
 * plan's and the method's buckets, but it does count for the account.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export const throttle =
  (buckets: TokenBuckets): Step<Limited, object> =>
  (context) => {
    const isAccountOpen = buckets.take([{ bucket: 'account', rate: accountRate }]);
    const isOpen = isAccountOpen && buckets.take([...planDraws(context), ...stageDraws(context)]);
    return isOpen ? pass : new Refusal('THROTTLED');
  };

/** A plan's bucket is one a key over all its stages; a throttle of this very method goes in its place. */
function planDraws({ client, address, route }: Limited): Draw[] {
  if (!client) return [];
  const bucket = `plan/${client.plan.id}/${client.key.id}`;
  const method = `${route.resource.path}/${route.method.httpMethod ?? ''}`;
  const ofMethod = methodThrottle(client, method);
  if (ofMethod)
    return [{ bucket: `${bucket}/${address.apiId}/${address.stageName}${method}`, rate: ofMethod }];
  return client.plan.throttle ? [{ bucket, rate: rateOf(client.plan.throttle) }] : [];
}

function methodThrottle({ apiStage }: ApiClient, method: string) {
  const settings = apiStage.throttle?.[method];
  return settings && rateOf(settings);
}

function stageDraws({ stage, address, route }: Limited): Draw[] {
  const httpMethod = route.method.httpMethod ?? '';
  const setting = methodSettingFor(stage.methodSettings, route.resource.path, httpMethod);
  if (setting?.throttlingRateLimit === undefined && setting?.throttlingBurstLimit === undefined)
    return [];
  const bucket = `stage/${address.apiId}/${address.stageName}${route.resource.path}/${httpMethod}`;
  const rate = rateOf({
    rateLimit: setting.throttlingRateLimit,
    burstLimit: setting.throttlingBurstLimit,
  });
  return [{ bucket, rate }];
}
