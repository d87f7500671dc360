import { beforeEach, describe, expect, it } from 'vitest';
import { createKey } from '../../../../functions/core/create-key.ts';
import { deleteKey } from '../../../../functions/core/delete-key.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { converge } from '../../../fixtures/functions/convergence.ts';
import { ada, bob, problem } from '../../../fixtures/functions/people.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';

const rules = { prefix: 'gh', keysPerUser: 3 };
const token = 'a-token-of-mine';
let portal: MemoryPortal;

beforeEach(async () => {
  portal = await memoryPortal();
  await openAccount(portal)(ada);
  await openAccount(portal)(bob);
});

const create = (name = 'App', more: { planId?: string; token?: string; userId?: string } = {}) =>
  createKey(portal, rules)(
    more.userId ?? ada.userId,
    more.planId === undefined ? { name } : { name, planId: more.planId },
    more.token,
  );
const keysOfAda = () => portal.keys.list(ada.userId);

it('answers at once with the value of a key that is being prepared', async () => {
  const { key, value } = await create('App', { planId: 'free' });
  expect(key).toMatchObject({
    name: 'App',
    status: 'provisioning',
    lastFour: value.slice(-4),
    createdAt: '2026-11-22T13:00:00.000Z',
    plans: [{ planId: 'free', status: 'adding' }],
  });
  expect(portal.gateway.calls).toEqual([]);
  expect(portal.wakes).toEqual([{ kind: 'key', userId: ada.userId, keyId: key.id }]);
});

it('writes the value sealed, and nowhere else', async () => {
  const { value } = await create();
  expect(JSON.stringify(await keysOfAda())).not.toContain(value);
  expect(portal.lines.join()).not.toContain(value);
});

it.each(['nope', 'old'])('refuses a plan that is not on offer (%s)', async (planId) => {
  await expect(create('App', { planId })).rejects.toMatchObject(problem('plan-not-found'));
  expect(await keysOfAda()).toEqual([]);
});

describe('the limit', () => {
  it('refuses one key more than a user may have', async () => {
    for (let made = 0; made < 3; made += 1) await create();
    await expect(create()).rejects.toMatchObject(problem('key-limit-reached'));
    await expect(create('App', { userId: bob.userId })).resolves.toBeDefined();
  });

  it('holds when requests come at the same time', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => create()));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await keysOfAda()).toHaveLength(3);
  });

  it('has room again when a key is gone', async () => {
    for (let made = 0; made < 2; made += 1) await create();
    const { key } = await create();
    await deleteKey(portal)(ada.userId, key.id);
    await converge(portal);
    await expect(create()).resolves.toBeDefined();
  });

  it('does not count a key whose request died before it was written', async () => {
    for (let made = 0; made < 2; made += 1) await create();
    const dying = { ...portal.keys, create: () => new Promise<never>(() => {}) };
    void createKey({ ...portal, keys: dying }, rules)(ada.userId, { name: 'Dead' });
    await expect.poll(async () => (await portal.accounts.find(ada.userId))?.keyIds).toHaveLength(3);
    await expect(create()).rejects.toMatchObject(problem('key-limit-reached'));
    portal.clock.advance(61_000);
    await expect(create()).resolves.toBeDefined();
  });
});

describe('an Idempotency-Key', () => {
  it('makes one key however often the request is repeated', async () => {
    const first = await create('App', { token, planId: 'free' });
    expect(await create('App', { token, planId: 'free' })).toEqual(first);
    expect(await keysOfAda()).toHaveLength(1);
  });

  it('makes one key when the requests come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create('App', { token })));
    expect(new Set(answers.map(({ value }) => value)).size).toBe(1);
    expect(await keysOfAda()).toHaveLength(1);
    expect((await portal.accounts.find(ada.userId))?.keyIds).toHaveLength(1);
  });

  it('refuses another request', async () => {
    await create('App', { token });
    const another = problem('idempotency-conflict');
    await expect(create('Another', { token })).rejects.toMatchObject(another);
    await expect(create('App', { token, planId: 'free' })).rejects.toMatchObject(another);
  });

  it('belongs to one user', async () => {
    const adas = await create('App', { token });
    const bobs = await create('App', { token, userId: bob.userId });
    expect(bobs.key.id).not.toBe(adas.key.id);
  });

  it('does not bring a deleted key back', async () => {
    const { key } = await create('App', { token });
    await deleteKey(portal)(ada.userId, key.id);
    await converge(portal);
    await expect(create('App', { token })).rejects.toMatchObject(problem('key-not-found'));
  });

  it('is free again after a day', async () => {
    const first = await create('App', { token });
    portal.clock.advance(24 * 3600 * 1000 + 1000);
    expect((await create('App', { token })).key.id).not.toBe(first.key.id);
  });

  it('is not used up by a request that was refused', async () => {
    await expect(create('App', { token, planId: 'nope' })).rejects.toThrow();
    await expect(create('App', { token, planId: 'free' })).resolves.toBeDefined();
  });

  it('answers although the plan has been withdrawn since', async () => {
    const first = await create('App', { token, planId: 'free' });
    const [free] = await portal.plans.list();
    if (free) await portal.plans.put({ ...free, offered: false });
    expect(await create('App', { token, planId: 'free' })).toEqual(first);
  });

  it('goes on where a request died', async () => {
    const dying = { ...portal.keys, create: () => new Promise<never>(() => {}) };
    void createKey({ ...portal, keys: dying }, rules)(ada.userId, { name: 'App' }, token);
    await expect.poll(async () => (await portal.accounts.find(ada.userId))?.keyIds).toHaveLength(1);
    const { key } = await create('App', { token });
    expect((await portal.accounts.find(ada.userId))?.keyIds).toEqual([key.id]);
  });
});
