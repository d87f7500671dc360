import { describe, expect, it } from 'vitest';
import { burstWords, quotaWords, rateWords } from '../../../src/model/plan-words.ts';

describe('the words of a plan', () => {
  it('count with separators', () => {
    expect(quotaWords({ quota: { limit: 250_000, period: 'MONTH' } })).toBe(
      '250,000 requests a month',
    );
    const throttle = { rateLimit: 1_000, burstLimit: 2_000 };
    expect(rateWords({ throttle })).toBe('1,000 requests a second');
    expect(burstWords({ throttle })).toBe('2,000 at once');
  });

  it('keep a rate below one a second', () => {
    expect(rateWords({ throttle: { rateLimit: 0.5, burstLimit: 1 } })).toBe(
      '0.5 requests a second',
    );
  });

  it('say that a limit is not there', () => {
    expect(quotaWords({})).toBe('No quota');
    expect(rateWords({})).toBe('No limit of its own');
    expect(burstWords({})).toBe('No limit of its own');
  });

  it.each([
    ['DAY', 'day'],
    ['WEEK', 'week'],
    ['MONTH', 'month'],
  ] as const)('call the period %s a %s', (period, word) => {
    expect(quotaWords({ quota: { limit: 10, period } })).toBe(`10 requests a ${word}`);
  });
});
