import type { PlanLink } from './key-record.ts';
import { PortalError } from '../../src/model/problem.ts';
import type { PublishedPlan } from './ports.ts';

/** Usage plans a key may be on: a quota of Amazon API Gateway. */
export const plansPerKey = 10;

/** @throws PortalError `plan-not-found` when it does not exist or is no longer offered */
export function offeredPlan(plans: readonly PublishedPlan[], planId: string): PublishedPlan {
  const plan = plans.find(({ id, offered }) => id === planId && offered);
  if (!plan) throw new PortalError('plan-not-found');
  return plan;
}

/**
 * The links with the plan wanted. One that is there or on its way stays as it is; one that is leaving or has failed is
 * wanted again. Links that are leaving do not count against it, because the provisioner leaves before it joins.
 *
 * @throws PortalError `plan-overlap`: API Gateway takes a key on one plan only for a given API stage
 * @throws PortalError `plan-limit-reached`
 */
export function withPlan(
  links: readonly PlanLink[],
  plan: PublishedPlan,
  plans: readonly PublishedPlan[],
): readonly PlanLink[] {
  if (links.some(({ planId, status }) => planId === plan.id && isWanted(status))) return links;
  const others = links.filter(({ planId }) => planId !== plan.id);
  const held = others.filter(({ status }) => isWanted(status));
  refuseOverlap(held, plan, plans);
  if (held.length >= plansPerKey) throw new PortalError('plan-limit-reached');
  return [...others, { planId: plan.id, usagePlanId: plan.usagePlanId, status: 'adding' }];
}

/** @throws PortalError `plan-not-found` when the key is not on the plan */
export function withoutPlan(links: readonly PlanLink[], planId: string): readonly PlanLink[] {
  const link = links.find((candidate) => candidate.planId === planId);
  if (!link) throw new PortalError('plan-not-found', 'The key is not on this plan.');
  if (link.status === 'removing') return links;
  const leaving: PlanLink = { planId, usagePlanId: link.usagePlanId, status: 'removing' };
  return links.map((each) => (each === link ? leaving : each));
}

const isWanted = (status: PlanLink['status']): boolean =>
  status === 'adding' || status === 'active';

function refuseOverlap(
  held: readonly PlanLink[],
  plan: PublishedPlan,
  plans: readonly PublishedPlan[],
): void {
  for (const { planId } of held) {
    const other = plans.find(({ id }) => id === planId);
    const covered = other?.apis.find((api) => plan.apis.includes(api));
    if (other && covered !== undefined) {
      throw new PortalError('plan-overlap', `The plan ${other.name} already covers ${covered}.`);
    }
  }
}
