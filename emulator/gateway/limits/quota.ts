import type { QuotaSettings } from '@aws-sdk/client-api-gateway';
import { periodStart, utcDay } from './quota-period.ts';
import type { UsageCounters } from './usage-counters.ts';
import type { UsageSubject } from './usage-tables.ts';

/** A quota as it applies to one key on one plan. */
export interface KeyQuota {
  readonly subject: UsageSubject;
  readonly settings: QuotaSettings;
  /** Epoch seconds of when the key was put on the plan: `offset` counts in that period only. */
  readonly enrolledAt: number;
}

/**
 * Requests the key may make in a period before it has made any: the limit, less the plan's offset in the key's first period,
 * plus what UpdateUsage granted.
 *
 * @param day any UTC day of the period
 */
export function allowanceOn(day: string, quota: KeyQuota, usage: UsageCounters): number {
  const { limit = 0, offset = 0, period = 'DAY' } = quota.settings;
  const firstDay = periodStart(period, day);
  const isFirstPeriod = periodStart(period, utcDay(quota.enrolledAt * 1000)) === firstDay;
  return limit - (isFirstPeriod ? offset : 0) + usage.grantedIn(quota.subject, firstDay);
}

/** Requests the key may still make in the period that today lies in, at least 0. */
export function remainingToday(quota: KeyQuota, usage: UsageCounters): number {
  const today = usage.today();
  const firstDay = periodStart(quota.settings.period ?? 'DAY', today);
  return Math.max(0, allowanceOn(today, quota, usage) - usage.usedSince(quota.subject, firstDay));
}

/** Grants (or takes) as many requests as make `remaining` true now; the next period starts from the limit again. */
export function setRemaining(quota: KeyQuota, remaining: number, usage: UsageCounters): void {
  const today = usage.today();
  const firstDay = periodStart(quota.settings.period ?? 'DAY', today);
  const ungranted = allowanceOn(today, quota, usage) - usage.grantedIn(quota.subject, firstDay);
  const used = usage.usedSince(quota.subject, firstDay);
  usage.setGranted(quota.subject, firstDay, remaining - (ungranted - used));
}
