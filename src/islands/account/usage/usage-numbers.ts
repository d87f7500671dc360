import type { Usage } from '../../portal/portal-client.ts';

export interface UsageSummary {
  readonly total: number;
  /** The day with most calls; undefined when there were none. */
  readonly busiest: { readonly start: string; readonly calls: number } | undefined;
  /** Calls a day, over every day of the range. */
  readonly mean: number;
}

/** What the days of a range add up to. */
export function summarize(buckets: Usage['buckets']): UsageSummary {
  const total = buckets.reduce((sum, { calls }) => sum + calls, 0);
  const busiest = buckets.reduce<UsageSummary['busiest']>(
    (most, bucket) => (bucket.calls > (most?.calls ?? 0) ? bucket : most),
    undefined,
  );
  return { total, busiest, mean: buckets.length > 0 ? total / buckets.length : 0 };
}

/** The id of the key that was called on the latest day, most often where several were; undefined when none was called. */
export function lastUsed(usages: readonly Pick<Usage, 'keyId' | 'buckets'>[]): string | undefined {
  const latest = usages
    .flatMap(({ keyId, buckets }) => {
      const day = buckets.findLast(({ calls }) => calls > 0);
      return day ? [{ keyId, ...day }] : [];
    })
    .toSorted((one, other) => other.start.localeCompare(one.start) || other.calls - one.calls);
  return latest[0]?.keyId;
}

/** How full a quota is: 0 to 100 per cent, whole, and never 100 while a call is left. */
export function quotaPercent(used: number, limit: number): number {
  if (limit <= 0 || used >= limit) return 100;
  return Math.min(99, Math.round((used / limit) * 100));
}

/**
 * The first and last day, in UTC, of a range that ends today.
 *
 * @param now milliseconds since 1970
 * @param days how many days, today included
 */
export function rangeEndingToday(now: number, days: number): { from: string; to: string } {
  const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: isoDay(now - (days - 1) * 86_400_000), to: isoDay(now) };
}
