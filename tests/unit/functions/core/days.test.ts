import { describe, expect, it } from 'vitest';
import { addDays, countDays, dayOf, quotaPeriod } from '../../../../functions/core/days.ts';

it('names days by UTC', () => {
  expect(dayOf(Date.parse('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22');
  expect(dayOf(Date.parse('2026-11-22T23:59:59.999-05:00'))).toBe('2026-11-23');
});

it('counts over months, leap days and years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(countDays('2026-11-22', '2026-11-22')).toBe(1);
  expect(countDays('2026-01-01', '2026-12-31')).toBe(365);
  expect(countDays('2026-11-22', '2026-11-21')).toBe(0);
});

describe('a quota period', () => {
  it('of a day is the day', () => {
    expect(quotaPeriod('DAY', '2026-12-31')).toEqual({ start: '2026-12-31', next: '2027-01-01' });
  });

  it('of a week goes from Monday to Monday', () => {
    const week = { start: '2026-11-16', next: '2026-11-23' };
    expect(quotaPeriod('WEEK', '2026-11-16')).toEqual(week);
    expect(quotaPeriod('WEEK', '2026-11-22')).toEqual(week);
    expect(quotaPeriod('WEEK', '2026-11-23').start).toBe('2026-11-23');
  });

  it('of a month goes from the first to the first', () => {
    expect(quotaPeriod('MONTH', '2026-12-31')).toEqual({ start: '2026-12-01', next: '2027-01-01' });
    expect(quotaPeriod('MONTH', '2027-02-01')).toEqual({ start: '2027-02-01', next: '2027-03-01' });
  });
});
