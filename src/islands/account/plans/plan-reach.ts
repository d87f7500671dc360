import { burstWords, rateWords } from '../../../model/plan-words.ts';
import type { Key, Plan } from '../../portal/portal-client.ts';

/** "5 requests a second, 10 at once", or that there is no limit of the plan's own. */
export function throttleWords(plan: Pick<Plan, 'throttle'>): string {
  return plan.throttle ? `${rateWords(plan)}, ${burstWords(plan)}` : rateWords(plan);
}

/** A plan that stands in the way of another, and the APIs that both cover. */
export interface Overlap {
  readonly plan: Plan;
  readonly apis: readonly string[];
}

/**
 * The plan of a key that keeps it from another one: API Gateway lets a key be on one plan only for any API. Undefined when
 * nothing stands in the way.
 */
export function findOverlap(
  key: Pick<Key, 'plans'>,
  wanted: Plan,
  plans: readonly Plan[],
): Overlap | undefined {
  for (const { planId } of key.plans) {
    const plan = plans.find(({ id }) => id === planId);
    const apis = plan?.apis.filter((api) => wanted.apis.includes(api)) ?? [];
    if (plan && plan.id !== wanted.id && apis.length > 0) return { plan, apis };
  }
  return undefined;
}

/** The APIs that a key may call through its plans, each once, in the order of the plans. */
export function reachableApis(key: Pick<Key, 'plans'>, plans: readonly Plan[]): readonly string[] {
  const ids = new Set(key.plans.map(({ planId }) => planId));
  return [...new Set(plans.filter(({ id }) => ids.has(id)).flatMap(({ apis }) => apis))];
}
