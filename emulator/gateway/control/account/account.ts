import type { Account } from '@aws-sdk/client-api-gateway';
import type { RegionStore } from '../../state/store.ts';

/** The account's row; there is one a region. */
export const accountKey = 'account';

/** The account with the throttle AWS gives a new one: 10,000 requests a second, burst 5,000. */
export const showAccount = (store: RegionStore): Account => ({
  apiKeyVersion: '4',
  ...store.get('account', accountKey),
  features: ['UsagePlans'],
  throttleSettings: { burstLimit: 5000, rateLimit: 10_000 },
});
