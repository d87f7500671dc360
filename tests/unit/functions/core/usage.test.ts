import { beforeEach, describe, expect, it } from 'vitest';
import { collectUsage } from '../../../../functions/core/collect-usage.ts';
import { createKey } from '../../../../functions/core/create-key.ts';
import { GatewayError } from '../../../../functions/core/gateway-error.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { readUsage } from '../../../../functions/core/read-usage.ts';
import { converge } from '../../../fixtures/functions/convergence.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada, problem } from '../../../fixtures/functions/people.ts';

let portal: MemoryPortal;
let keyId: string;
beforeEach(async () => {
  portal = await memoryPortal();
  await openAccount(portal)(ada);
  const { key } = await createKey(portal, { prefix: 'gh', keysPerUser: 5 })(ada.userId, {
    name: 'App',
    planId: 'pro',
  });
  keyId = key.id;
  await converge(portal);
});

const used = (day: string, used: number, more: { remaining?: number; plan?: string } = {}) =>
  portal.gateway.usage.push({
    gatewayKeyId: 'gw1',
    usagePlanId: more.plan ?? 'up-pro',
    day,
    used,
    ...(more.remaining === undefined ? {} : { remaining: more.remaining }),
  });
const collect = () => collectUsage(portal)(portal.clock.now() + 45_000);
const read = (range: { from?: string; to?: string } = {}) =>
  readUsage(portal)(ada.userId, { keyId, ...range });

describe('usage', () => {
  it('has a bucket for each of the last 30 days, those without calls included', async () => {
    used('2026-11-22', 7);
    await collect();
    const { from, to, buckets } = await read();
    expect([from, to, buckets.length]).toEqual(['2026-10-24', '2026-11-22', 30]);
    expect(buckets.at(-1)).toEqual({ start: '2026-11-22', calls: 7 });
    expect(buckets.slice(0, -1).every(({ calls }) => calls === 0)).toBe(true);
  });

  it('counts calls of every plan on a day, the plans the key has left included', async () => {
    used('2026-11-21', 3, { plan: 'up-free' });
    used('2026-11-21', 4);
    await collect();
    const { buckets, plans } = await read({ from: '2026-11-21', to: '2026-11-21' });
    expect(buckets).toEqual([{ start: '2026-11-21', calls: 7 }]);
    expect(plans.map(({ planId }) => planId)).toEqual(['pro']);
  });

  it('tells what the current period has used and left, whatever days are asked for', async () => {
    used('2026-10-31', 1000, { remaining: 4000 });
    used('2026-11-02', 100, { remaining: 4900 });
    used('2026-11-20', 50, { remaining: 4850 });
    await collect();
    expect((await read({ from: '2026-11-22', to: '2026-11-22' })).plans).toEqual([
      {
        planId: 'pro',
        quota: { limit: 5000, period: 'MONTH' },
        used: 150,
        remaining: 4850,
        resetsAt: '2026-12-01T00:00:00.000Z',
      },
    ]);
  });

  it('is reckoned from the quota while the gateway has counted nothing', async () => {
    expect((await read()).plans).toMatchObject([{ planId: 'pro', used: 0, remaining: 5000 }]);
  });

  it('never asks the gateway when it is read', async () => {
    const calls = portal.gateway.calls.length;
    await read();
    expect(portal.gateway.calls).toHaveLength(calls);
  });

  it('says when the gateway was last asked, once it was', async () => {
    expect(await read()).not.toHaveProperty('asOf');
    const asOf = new Date(portal.clock.now()).toISOString();
    await collect();
    portal.clock.advance(60_000);
    expect(await read()).toMatchObject({ asOf });
  });

  it.each([
    { from: '2026-11-22', to: '2026-11-21', detail: 'The first day is after the last.' },
    { from: '2025-11-21', to: '2026-11-22', detail: 'Ask for at most 366 days.' },
  ])('refuses $from to $to', async ({ from, to, detail }) => {
    await expect(read({ from, to })).rejects.toMatchObject({
      ...problem('invalid-request'),
      errors: [{ pointer: 'from', detail }],
    });
  });
});

describe('the collector', () => {
  const questions = () => portal.gateway.calls.filter((call) => call === 'usageOfPlan').length;

  it('asks once a plan, and once more for each further page', async () => {
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']) {
      used(day, 1);
    }
    expect(await collect()).toBe(true);
    expect(questions()).toBe(4 + 2);
    expect((await read()).buckets.filter(({ calls }) => calls > 0)).toHaveLength(5);
  });

  it('corrects a day that was counted late', async () => {
    used('2026-11-21', 1);
    await collect();
    portal.gateway.usage.length = 0;
    used('2026-11-21', 9);
    await collect();
    expect((await read({ from: '2026-11-21', to: '2026-11-21' })).buckets[0]?.calls).toBe(9);
  });

  it('makes up for the days it did not run', async () => {
    await collect();
    portal.clock.advance(10 * 86_400_000);
    used('2026-11-25', 5);
    await collect();
    expect((await read({ from: '2026-11-25' })).buckets[0]?.calls).toBe(5);
  });

  it('waits when the gateway is asked too fast, and goes on', async () => {
    portal.gateway.refusals.push(new GatewayError('throttled', 'Too fast.', 3000));
    used('2026-11-22', 2);
    const before = portal.clock.now();
    expect(await collect()).toBe(true);
    expect(portal.clock.now() - before).toBeGreaterThanOrEqual(3000);
    expect((await read()).buckets.at(-1)?.calls).toBe(2);
  });

  it('does not say it has asked all when a plan could not be read, and reads the others', async () => {
    portal.gateway.refusals.push(new GatewayError('unavailable', 'Away.'));
    used('2026-11-22', 2);
    expect(await collect()).toBe(false);
    const usage = await read();
    expect(usage).not.toHaveProperty('asOf');
    expect(usage.buckets.at(-1)?.calls).toBe(2);
  });

  it('takes no offence at a plan that is gone', async () => {
    portal.gateway.refusals.push(new GatewayError('not-found', 'Gone.'));
    expect(await collect()).toBe(true);
  });

  it('begins nothing after its time', async () => {
    expect(await collectUsage(portal)(portal.clock.now())).toBe(false);
    expect(questions()).toBe(0);
  });
});
