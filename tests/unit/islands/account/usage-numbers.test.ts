import { describe, expect, it } from 'vitest';
import {
  lastUsed,
  quotaPercent,
  rangeEndingToday,
  summarize,
} from '../../../../src/islands/account/usage/usage-numbers.ts';

describe('summarize', () => {
  it('adds up, finds the busiest day and the mean over all days', () => {
    const buckets = [
      { start: '2026-11-20', calls: 0 },
      { start: '2026-11-21', calls: 6 },
      { start: '2026-11-22', calls: 3 },
    ];
    expect(summarize(buckets)).toEqual({
      total: 9,
      busiest: { start: '2026-11-21', calls: 6 },
      mean: 3,
    });
  });

  it('has no busiest day without calls, and no mean without days', () => {
    expect(summarize([{ start: '2026-11-22', calls: 0 }]).busiest).toBeUndefined();
    expect(summarize([])).toEqual({ total: 0, busiest: undefined, mean: 0 });
  });
});

describe('quotaPercent', () => {
  it.each([
    [0, 1000, 0],
    [87, 1000, 9],
    [999, 1000, 99],
    [1000, 1000, 100],
    [1005, 1000, 100],
  ])('of %i used of %i is %i', (used, limit, percent) => {
    expect(quotaPercent(used, limit)).toBe(percent);
  });
});

describe('rangeEndingToday', () => {
  it('counts today and stays in UTC', () => {
    const lateEvening = Date.parse('2026-03-01T23:59:00Z');
    expect(rangeEndingToday(lateEvening, 1)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(rangeEndingToday(lateEvening, 30)).toEqual({ from: '2026-01-31', to: '2026-03-01' });
  });
});

describe('lastUsed', () => {
  const usage = (keyId: string, yesterday: number, today: number) => ({
    keyId,
    buckets: [
      { start: '2026-11-21', calls: yesterday },
      { start: '2026-11-22', calls: today },
    ],
  });

  it('takes the key that was called on the latest day, however much another was called before', () => {
    expect(lastUsed([usage('new', 0, 0), usage('busy', 900, 0), usage('live', 0, 1)])).toBe('live');
  });

  it('takes the one called most of several', () => {
    expect(lastUsed([usage('a', 9, 1), usage('b', 0, 2)])).toBe('b');
  });

  it('takes none where none was called', () => {
    expect(lastUsed([usage('a', 0, 0)])).toBeUndefined();
    expect(lastUsed([])).toBeUndefined();
  });
});
