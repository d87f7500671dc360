import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  periodStart,
  utcDay,
} from '../../../../../emulator/gateway/limits/quota-period.ts';

describe('quota periods', () => {
  it('are UTC days, weeks from Monday and months', () => {
    expect(utcDay(Date.parse('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22');
    expect(periodStart('DAY', '2026-11-22')).toBe('2026-11-22');
    expect(periodStart('WEEK', '2026-11-22')).toBe('2026-11-16');
    expect(periodStart('WEEK', '2026-11-23')).toBe('2026-11-23');
    expect(periodStart('WEEK', '2027-01-01')).toBe('2026-12-28');
    expect(periodStart('MONTH', '2028-02-29')).toBe('2028-02-01');
  });

  it('count days over the ends of months and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-30', '2027-01-02')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(daysBetween('2026-01-02', '2026-01-01')).toEqual([]);
  });

  it('hold the day they are asked for, and start where every day of them starts', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => utcDay(date.getTime()));
    fc.assert(
      fc.property(day, fc.constantFrom('DAY', 'WEEK', 'MONTH'), (any, period) => {
        const start = periodStart(period, any);
        expect(start <= any).toBe(true);
        for (const inside of daysBetween(start, any))
          expect(periodStart(period, inside)).toBe(start);
        expect(periodStart(period, addDays(start, -1))).not.toBe(start);
      }),
    );
  });
});
