import { plans } from '#words/plans.ts';
import type { Plan } from './plan.ts';

type Throttled = { readonly throttle?: Plan['throttle'] | undefined };
type Limited = { readonly quota?: Plan['quota'] | undefined };

/** `1,000 requests a day`, or that there is no quota. */
export const quotaWords = ({ quota }: Limited): string =>
  quota ? plans.quota[quota.period](quota.limit) : plans.noQuota;

/** `5 requests a second`, or that only the account's limits hold. */
export const rateWords = ({ throttle }: Throttled): string =>
  throttle ? plans.rate(throttle.rateLimit) : plans.noLimit;

/** How many requests may come at once. */
export const burstWords = ({ throttle }: Throttled): string =>
  throttle ? plans.burst(throttle.burstLimit) : plans.noLimit;

/** What a plan limits, in one line. */
export const planLimits = (plan: Throttled & Limited): string =>
  [...(plan.throttle ? [rateWords(plan)] : []), quotaWords(plan)].join(' · ');
