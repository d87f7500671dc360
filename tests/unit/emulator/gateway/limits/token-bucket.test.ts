import { describe, expect, it } from 'vitest';
import { createTokenBuckets } from '../../../../../emulator/gateway/limits/token-bucket.ts';

function bucketsAt(start: number) {
  const time = { now: start };
  return { time, buckets: createTokenBuckets(() => time.now) };
}
const draw = (bucket: string, rateLimit: number, burstLimit: number) => ({
  bucket,
  rate: { rateLimit, burstLimit },
});

describe('token buckets', () => {
  it('start full and hold no more than the burst', () => {
    const { time, buckets } = bucketsAt(0);
    const one = [draw('a', 1, 2)];
    expect([buckets.take(one), buckets.take(one), buckets.take(one)]).toEqual([true, true, false]);
    time.now += 3_600_000;
    expect([buckets.take(one), buckets.take(one), buckets.take(one)]).toEqual([true, true, false]);
  });

  it('refill steadily, by fractions of a token', () => {
    const { time, buckets } = bucketsAt(0);
    const slow = [draw('a', 0.05, 1)];
    expect(buckets.take(slow)).toBe(true);
    time.now += 19_999;
    expect(buckets.take(slow)).toBe(false);
    time.now += 1;
    expect(buckets.take(slow)).toBe(true);
  });

  it('take from all or from none', () => {
    const { buckets } = bucketsAt(0);
    const [wide, narrow] = [draw('wide', 1, 2), draw('narrow', 1, 1)];
    expect(buckets.take([wide, narrow])).toBe(true);
    expect(buckets.take([wide, narrow])).toBe(false);
    expect(buckets.take([wide])).toBe(true);
    expect(buckets.take([wide])).toBe(false);
  });

  it('follow a rate that is changed, and a burst that is lowered at once', () => {
    const { time, buckets } = bucketsAt(0);
    buckets.take([draw('a', 1, 100)]);
    expect(buckets.take([draw('a', 1, 1)])).toBe(true);
    expect(buckets.take([draw('a', 1, 1)])).toBe(false);
    time.now += 10;
    expect(buckets.take([draw('a', 100, 1)])).toBe(true);
  });

  it('let nothing in at a burst of zero', () => {
    const { buckets } = bucketsAt(0);
    expect(buckets.take([draw('a', 100, 0)])).toBe(false);
  });

  it('survive a clock that is set back', () => {
    const { time, buckets } = bucketsAt(1_000_000);
    buckets.take([draw('a', 1, 1)]);
    time.now = 0;
    expect(buckets.take([draw('a', 1, 1)])).toBe(false);
    time.now = 1000;
    expect(buckets.take([draw('a', 1, 1)])).toBe(true);
  });

  it('tell how long until the next token', () => {
    const { time, buckets } = bucketsAt(0);
    const slow = draw('a', 0.5, 1);
    expect(buckets.waitMs(slow)).toBe(0);
    buckets.take([slow]);
    time.now += 500;
    expect(buckets.waitMs(slow)).toBe(1500);
    buckets.take([draw('never', 0, 1)]);
    expect(buckets.waitMs(draw('never', 0, 1))).toBe(Infinity);
  });
});
