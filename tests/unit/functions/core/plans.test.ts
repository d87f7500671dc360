import { expect, it } from 'vitest';
import { listPlans } from '../../../../functions/core/list-plans.ts';
import { publishPlans } from '../../../../functions/core/publish-plans.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { memoryPortal } from '../../../fixtures/functions/memory-portal.ts';

const offer = (id: string, more: Partial<Plan> = {}) => ({
  plan: { id, name: id, description: 'A plan.', apis: ['transit/v2'], ...more },
  usagePlanId: `up-${id}`,
});

it('publishes plans in the provider’s order, without the gateway’s ids', async () => {
  const portal = await memoryPortal([]);
  const quota = { limit: 10, period: 'WEEK' } as const;
  await publishPlans(portal)([offer('small'), offer('big', { quota })]);
  expect(await listPlans(portal)()).toEqual({
    plans: [
      { id: 'small', name: 'small', description: 'A plan.', apis: ['transit/v2'] },
      { id: 'big', name: 'big', description: 'A plan.', apis: ['transit/v2'], quota },
    ],
  });
});

it('withdraws a plan that is no longer published, and keeps its row for the keys on it', async () => {
  const portal = await memoryPortal([]);
  await publishPlans(portal)([offer('small'), offer('big')]);
  await publishPlans(portal)([offer('big')]);
  expect((await listPlans(portal)()).plans.map(({ id }) => id)).toEqual(['big']);
  expect(await portal.plans.list()).toHaveLength(2);
});

it('forgets a limit that was taken from a plan', async () => {
  const portal = await memoryPortal([]);
  await publishPlans(portal)([offer('small', { quota: { limit: 1, period: 'DAY' } })]);
  await publishPlans(portal)([offer('small')]);
  expect((await listPlans(portal)()).plans[0]).not.toHaveProperty('quota');
});
