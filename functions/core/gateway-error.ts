/**
 * How the gateway can refuse, in terms the provisioner decides by:
 *
 * - `throttled`: too fast; the same call succeeds later.
 * - `unavailable`: no answer, an answer of the 5xx kind, or no permission. Not the key's fault.
 * - `limit-exceeded`: a quota of the account is used up, such as 10,000 API keys.
 * - `conflict`, `not-found`, `rejected`: as HTTP has them (409, 404, 400).
 */
export type GatewayRefusal =
  'throttled' | 'unavailable' | 'limit-exceeded' | 'conflict' | 'not-found' | 'rejected';

/** Thrown by the port `Gateway`. Its message never holds a key's value. */
export class GatewayError extends Error {
  readonly refusal: GatewayRefusal;
  /** What the gateway asked to wait (Retry-After), when it did. */
  readonly retryAfterMs: number | undefined;

  constructor(refusal: GatewayRefusal, message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'GatewayError';
    this.refusal = refusal;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Whether `error` is the gateway refusing in one of these ways. */
export const isRefusal = (error: unknown, ...refusals: readonly GatewayRefusal[]): boolean =>
  error instanceof GatewayError && refusals.includes(error.refusal);
