import type { PlanUsage, Usage } from '../../src/model/portal-api/types.gen.ts';
import { PortalError } from '../../src/model/problem.ts';
import { addDays, countDays, dayOf, quotaPeriod, startOf, type Day } from './days.ts';
import { findOwnKey } from './find-own-key.ts';
import type { DayOfUse, Ports, PublishedPlan } from './ports.ts';

export interface UsageQuery {
  readonly keyId: string;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

const defaultDays = 30;
const mostDays = 366;

/**
 * What a key has done, from the portal's own table: asking costs the gateway nothing.
 *
 * @throws PortalError `key-not-found`, `invalid-request` when the days are in the wrong order or too many
 */
export const readUsage =
  ({ keys, plans, usage, clock }: Pick<Ports, 'keys' | 'plans' | 'usage' | 'clock'>) =>
  async (userId: string, query: UsageQuery): Promise<Usage> => {
    const record = await findOwnKey(keys, userId, query.keyId);
    const today = dayOf(clock.now());
    const { from, to } = rangeOf(query, today);
    const onPlans = await plansOf(plans, record.plans);
    const earliest =
      [from, ...onPlans.map((plan) => periodOf(plan, today).start)].toSorted()[0] ?? from;
    const days =
      record.gatewayKeyId === undefined
        ? []
        : await usage.read(record.gatewayKeyId, earliest, to > today ? to : today);
    const collectedAt = await usage.collectedAt();
    return {
      keyId: record.keyId,
      from,
      to,
      ...(collectedAt === undefined ? {} : { asOf: new Date(collectedAt).toISOString() }),
      buckets: bucketsOf(days, from, to),
      plans: onPlans.map((plan) => planUsage(plan, days, today)),
    };
  };

function rangeOf(query: UsageQuery, today: Day): { readonly from: Day; readonly to: Day } {
  const to = query.to ?? today;
  const from = query.from ?? addDays(to, 1 - defaultDays);
  const count = countDays(from, to);
  if (count >= 1 && count <= mostDays) return { from, to };
  const detail =
    count < 1 ? 'The first day is after the last.' : `Ask for at most ${mostDays} days.`;
  throw new PortalError('invalid-request', detail, { errors: [{ pointer: 'from', detail }] });
}

async function plansOf(
  plans: Ports['plans'],
  links: readonly { readonly planId: string; readonly status: string }[],
): Promise<readonly PublishedPlan[]> {
  const ids = new Set(
    links
      .filter(({ status }) => status === 'active' || status === 'adding')
      .map(({ planId }) => planId),
  );
  return ids.size === 0 ? [] : (await plans.list()).filter(({ id }) => ids.has(id));
}

const periodOf = ({ quota }: PublishedPlan, today: Day) =>
  quotaPeriod(quota?.period ?? 'DAY', today);

function bucketsOf(days: readonly DayOfUse[], from: Day, to: Day): Usage['buckets'] {
  return Array.from({ length: countDays(from, to) }, (_, index) => {
    const start = addDays(from, index);
    return { start, calls: sumOf(days.filter(({ day }) => day === start)) };
  });
}

/** What is left is the gateway's word where it has given one: it knows of extensions that the plan does not. */
function planUsage(plan: PublishedPlan, days: readonly DayOfUse[], today: Day): PlanUsage {
  const { start, next } = periodOf(plan, today);
  const inPeriod = days
    .filter(
      ({ usagePlanId, day }) => usagePlanId === plan.usagePlanId && day >= start && day <= today,
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const used = sumOf(inPeriod);
  if (!plan.quota) return { planId: plan.id, used };
  return {
    planId: plan.id,
    quota: { ...plan.quota },
    used,
    remaining: inPeriod.at(-1)?.remaining ?? Math.max(0, plan.quota.limit - used),
    resetsAt: new Date(startOf(next)).toISOString(),
  };
}

const sumOf = (days: readonly DayOfUse[]): number => days.reduce((sum, { used }) => sum + used, 0);
