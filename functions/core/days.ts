import type { QuotaPeriod } from '../../src/model/plan.ts';

/** A calendar day in UTC, YYYY-MM-DD. Days compare as text. */
export type Day = string;

const dayMs = 86_400_000;

export const dayOf = (epochMs: number): Day => new Date(epochMs).toISOString().slice(0, 10);
export const startOf = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);
export const addDays = (day: Day, count: number): Day => dayOf(startOf(day) + count * dayMs);
/** How many days from one to the other, both included; 0 or less when `to` is before `from`. */
export const countDays = (from: Day, to: Day): number => (startOf(to) - startOf(from)) / dayMs + 1;

/**
 * First day of the quota period that holds `day`, and of the one after it. AWS's periods are calendar ones in UTC; that its
 * week begins on Monday is not documented and not verified.
 */
export function quotaPeriod(
  period: QuotaPeriod,
  day: Day,
): { readonly start: Day; readonly next: Day } {
  if (period === 'DAY') return { start: day, next: addDays(day, 1) };
  if (period === 'MONTH') {
    const start = `${day.slice(0, 7)}-01`;
    return { start, next: `${addDays(start, 31).slice(0, 7)}-01` };
  }
  const sinceMonday = (new Date(startOf(day)).getUTCDay() + 6) % 7;
  const start = addDays(day, -sinceMonday);
  return { start, next: addDays(start, 7) };
}
