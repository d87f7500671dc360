/** A rate limit as API Gateway states it. */
export interface Rate {
  /** Tokens added a second. */
  readonly rateLimit: number;
  /** Most tokens held, so the most requests let through at once. */
  readonly burstLimit: number;
}

interface Bucket {
  tokens: number;
  /** Epoch milliseconds of the last refill. */
  refilledAt: number;
}

/** One bucket to draw from: its name, and the rate it has now. */
export interface Draw {
  readonly bucket: string;
  readonly rate: Rate;
}

export interface TokenBuckets {
  /**
   * Takes one token from each bucket or, when one of them is empty, from none.
   * @returns whether the tokens were taken
   */
  take(draws: readonly Draw[]): boolean;
  /** Milliseconds until `draw` will hold a token; 0 when it holds one, Infinity when it is never refilled. */
  waitMs(draw: Draw): number;
}

/** Full buckets are forgotten once there are this many: they are made anew, full, when they are needed. */
const sweepAt = 50_000;

/**
 * Token buckets in memory, made full at first use. A rate that is changed takes effect at the next draw.
 *
 * @param clock epoch milliseconds
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export function createTokenBuckets(clock: () => number): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  const filled = (draw: Draw): Bucket => {
    const bucket = buckets.get(draw.bucket);
    if (bucket) return refill(bucket, draw.rate, clock());
    if (buckets.size >= sweepAt) forgetIdle(buckets, clock());
    const fresh = { tokens: draw.rate.burstLimit, refilledAt: clock() };
    buckets.set(draw.bucket, fresh);
    return fresh;
  };
  return {
    take(draws) {
      const held = draws.map(filled);
      if (held.some((bucket) => bucket.tokens < 1)) return false;
      for (const bucket of held) bucket.tokens -= 1;
      return true;
    },
    waitMs(draw) {
      const missing = 1 - filled(draw).tokens;
      return missing <= 0 ? 0 : (missing / draw.rate.rateLimit) * 1000;
    },
  };
}

function refill(bucket: Bucket, rate: Rate, now: number): Bucket {
  // A clock that was set back must neither drain the bucket nor stop it for good.
  const elapsedMs = Math.max(0, now - bucket.refilledAt);
  bucket.tokens = Math.min(rate.burstLimit, bucket.tokens + (elapsedMs / 1000) * rate.rateLimit);
  bucket.refilledAt = now;
  return bucket;
}

/** An hour refills any bucket whose limits make sense. */
const idleMs = 3_600_000;

function forgetIdle(buckets: Map<string, Bucket>, now: number) {
  for (const [name, bucket] of buckets) if (now - bucket.refilledAt > idleMs) buckets.delete(name);
}
