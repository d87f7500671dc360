import type { PortalConfigInput } from './schema.ts';

/** The one file to edit: your portal's name, keys and plans. */
export default {
  name: 'Gatehouse',
  tagline: 'Read the docs, get a key, make your first call.',
  supportEmail: 'support@example.com',
  keys: { prefix: 'gh', maxPerUser: 10 },
  plans: [
    {
      id: 'free',
      name: 'Free',
      description: 'For trying things out.',
      throttle: { rateLimit: 5, burstLimit: 10 },
      quota: { limit: 1000, period: 'DAY' },
      apis: '*',
    },
    {
      id: 'pro',
      name: 'Pro',
      description: 'For applications in production.',
      throttle: { rateLimit: 50, burstLimit: 100 },
      quota: { limit: 1_000_000, period: 'MONTH' },
      apis: '*',
    },
  ],
} satisfies PortalConfigInput;
