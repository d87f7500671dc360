import { allowanceOn, type KeyQuota } from '../../limits/quota.ts';
import { daysBetween, periodStart } from '../../limits/quota-period.ts';
import type { UsageCounters } from '../../limits/usage-counters.ts';
import type { UsagePlanRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

/** UTC days, both included. */
export interface DayRange {
  readonly startDate: string;
  readonly endDate: string;
}

/** Requests used and remaining, a day. */
export type DayPair = readonly [used: number, remaining: number];

/** Longest range: what it would otherwise cost to answer has no bound. */
const maxDays = 366;

/** @throws AwsError 400 for days that are none or the wrong way round; AWS's words for that, and its longest range, are not known */
export function readDayRange(query: URLSearchParams): DayRange {
  const [startDate = '', endDate = ''] = ['startDate', 'endDate'].map(
    (name) => query.get(name) ?? '',
  );
  for (const [name, day] of Object.entries({ startDate, endDate }))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
      throw badRequest(`Invalid ${name} specified. The format is YYYY-MM-DD`);
  if (endDate < startDate) throw badRequest('endDate must not be before startDate');
  if (Date.parse(endDate) - Date.parse(startDate) > maxDays * 86_400_000)
    throw badRequest(`At most ${maxDays} days of usage can be read at once`);
  return { startDate, endDate };
}

/**
 * One pair for each day of a range, for each key that is on the plan now or was used on it in the range; remaining is what was
 * left of the period's quota at the end of the day, by the quota as it is now. A plan without a quota has nothing to remain, and
 * says 0; how AWS shows that, and a day without requests, is not known.
 */
export function usageByKey(
  { store, region, usage }: Pick<OperationCall, 'store' | 'region' | 'usage'>,
  plan: UsagePlanRecord,
  { startDate, endDate }: DayRange,
): ReadonlyMap<string, readonly DayPair[]> {
  const enrolments = new Map(
    store.list('usagePlanKey', `${plan.id}/`).map((link) => [link.keyId, link.createdDate]),
  );
  // Remaining counts down over the whole period, which may have begun before the range.
  const firstDay = periodStart(plan.quota?.period ?? 'DAY', startDate);
  const used = new Map<string, Map<string, number>>();
  for (const day of usage.history(region, plan.id, { from: firstDay, to: endDate }))
    used.set(day.keyId, (used.get(day.keyId) ?? new Map<string, number>()).set(day.day, day.used));
  const keyIds = [...new Set([...enrolments.keys(), ...used.keys()])].sort();
  return new Map(
    keyIds.map((keyId) => {
      const subject = { region, usagePlanId: plan.id, keyId };
      const enrolledAt = enrolments.get(keyId) ?? 0;
      const quota = plan.quota && { subject, settings: plan.quota, enrolledAt };
      const pairs = dayPairs(daysBetween(firstDay, endDate), used.get(keyId), quota, usage);
      return [keyId, pairs.filter(({ day }) => day >= startDate).map(({ pair }) => pair)];
    }),
  );
}

function dayPairs(
  days: readonly string[],
  used: ReadonlyMap<string, number> = new Map(),
  quota: KeyQuota | undefined,
  usage: UsageCounters,
): { day: string; pair: DayPair }[] {
  let period = '';
  let usedInPeriod = 0;
  return days.map((day) => {
    const today = used.get(day) ?? 0;
    const current = quota ? periodStart(quota.settings.period ?? 'DAY', day) : day;
    usedInPeriod = current === period ? usedInPeriod + today : today;
    period = current;
    const remaining = quota ? Math.max(0, allowanceOn(day, quota, usage) - usedInPeriod) : 0;
    return { day, pair: [today, remaining] };
  });
}
