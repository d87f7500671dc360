import { expect, test } from 'vitest';
import { planPatch } from '../../../../../emulator/stack/seed/usage-plans.ts';

test('a patch turns what is there into what the config says', () => {
  const current = {
    name: 'Old',
    description: 'Same.',
    throttle: { rateLimit: 1, burstLimit: 2 },
    apiStages: [
      { apiId: 'gone', stage: 'live' },
      { apiId: 'stays', stage: 'live' },
    ],
  };
  const plan = { name: 'New', description: 'Same.', quota: { limit: 5, period: 'DAY' as const } };
  expect(planPatch(current, plan, ['stays', 'comes'])).toEqual([
    { op: 'replace', path: '/name', value: 'New' },
    { op: 'remove', path: '/throttle' },
    { op: 'replace', path: '/quota/limit', value: '5' },
    { op: 'replace', path: '/quota/period', value: 'DAY' },
    { op: 'remove', path: '/apiStages', value: 'gone:live' },
    { op: 'add', path: '/apiStages', value: 'comes:live' },
  ]);
});

test('a plan without limits that had none needs no patch', () => {
  expect(planPatch({ name: 'Free', apiStages: [] }, { name: 'Free', description: '' }, [])).toEqual(
    [],
  );
});
