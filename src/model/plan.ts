/** A usage plan as the provider's config names it and the portal shows it. The gateway's own id for it lives in the portal's table. */
export interface Plan {
  /** Stable, URL-safe, chosen by the provider: `free`. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Token bucket per key: `rateLimit` requests a second refilled, `burstLimit` requests at once. Absent: the account's limits. */
  readonly throttle?: { readonly rateLimit: number; readonly burstLimit: number };
  /** Requests a key may make a period. Absent: no quota. */
  readonly quota?: { readonly limit: number; readonly period: QuotaPeriod };
  /** `apiId/version` of each API stage in the plan. */
  readonly apis: readonly string[];
}

export type QuotaPeriod = 'DAY' | 'WEEK' | 'MONTH';
