import type { Plan, QuotaPeriod } from './plan.ts';

type Throttled = { readonly throttle?: Plan['throttle'] };

const count = new Intl.NumberFormat('en-US');
const periods: Readonly<Record<QuotaPeriod, string>> = { DAY: 'day', WEEK: 'week', MONTH: 'month' };

/** `1,000 requests a day`, or that there is no quota. */
export const quotaWords = ({ quota }: { readonly quota?: Plan['quota'] }): string =>
  quota ? `${count.format(quota.limit)} requests a ${periods[quota.period]}` : 'No quota';

/** `5 requests a second`, or that only the account's limits hold. */
export const rateWords = ({ throttle }: Throttled): string =>
  throttle ? `${count.format(throttle.rateLimit)} requests a second` : 'No limit of its own';

/** How many requests may come at once. */
export const burstWords = ({ throttle }: Throttled): string =>
  throttle ? `${count.format(throttle.burstLimit)} at once` : 'No limit of its own';
