import type { Identified } from '../context.ts';
import { remainingToday } from '../limits/quota.ts';
import type { UsageCounters } from '../limits/usage-counters.ts';
import { pass, Refusal, type Step } from '../step.ts';

/**
 * Counts the request for its key and plan, or refuses it when the period's quota is used up; a refused request is not counted.
 * What happens to it later, an error of the back end say, changes nothing.
 *
 * @param region where the key and the plan are
 */
export const spendQuota =
  (usage: UsageCounters, region: string): Step<Identified, object> =>
  ({ client }) => {
    if (!client) return pass;
    const { plan, key, enrolledAt } = client;
    const subject = { region, usagePlanId: plan.id, keyId: key.id };
    if (plan.quota && remainingToday({ subject, settings: plan.quota, enrolledAt }, usage) <= 0)
      return new Refusal('QUOTA_EXCEEDED');
    usage.record(subject);
    return pass;
  };
