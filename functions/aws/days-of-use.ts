import { addDays } from '../core/days.ts';
import type { DayOfUse } from '../core/ports.ts';

/**
 * GetUsage's answer as days of use: for each key's id one `[used, remaining]` a day from the first day asked for. Days
 * without calls are left out; AWS is reported to give those in another form, so whatever is no pair counts as none.
 */
export function daysOfUse(
  usagePlanId: string,
  firstDay: string,
  values: Readonly<Record<string, readonly (readonly number[])[]>>,
): readonly DayOfUse[] {
  return Object.entries(values).flatMap(([gatewayKeyId, days]) =>
    days.flatMap((pair, index) => {
      const [used, remaining] = Array.isArray(pair) ? pair : [];
      if (typeof used !== 'number' || used === 0) return [];
      const left = typeof remaining === 'number' ? { remaining } : {};
      return [{ gatewayKeyId, usagePlanId, day: addDays(firstDay, index), used, ...left }];
    }),
  );
}
