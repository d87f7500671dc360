import type { QuotaPeriodType } from '@aws-sdk/client-api-gateway';

const dayMs = 86_400_000;

/** The UTC day of a time, `2026-11-22`. */
export const utcDay = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);

/** The day `count` days after `day`; before it when negative. */
export const addDays = (day: string, count: number): string =>
  utcDay(Date.parse(day) + count * dayMs);

/** Each day from `first` to `last`, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The first UTC day of the quota period that `day` lies in. A month starts on the 1st. That a week starts on Monday is an
 * assumption: AWS documents no start day, and none was observed.
 */
export function periodStart(period: QuotaPeriodType, day: string): string {
  if (period === 'DAY') return day;
  if (period === 'MONTH') return `${day.slice(0, 7)}-01`;
  const daysSinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -daysSinceMonday);
}
