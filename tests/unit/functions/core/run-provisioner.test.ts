import { beforeEach, describe, expect, it } from 'vitest';
import { createKey } from '../../../../functions/core/create-key.ts';
import { deleteKey } from '../../../../functions/core/delete-key.ts';
import { GatewayError, type GatewayRefusal } from '../../../../functions/core/gateway-error.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { listKeys } from '../../../../functions/core/list-keys.ts';
import { runProvisioner } from '../../../../functions/core/run-provisioner.ts';
import { subscribe } from '../../../../functions/core/subscribe.ts';
import { unsubscribe } from '../../../../functions/core/unsubscribe.ts';
import { atGateway, converge, sweep } from '../../../fixtures/functions/convergence.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada } from '../../../fixtures/functions/people.ts';

let portal: MemoryPortal;
beforeEach(async () => {
  portal = await memoryPortal();
  await openAccount(portal)(ada);
});

const create = async (planId?: string) => {
  const request = planId === undefined ? { name: 'App' } : { name: 'App', planId };
  const { key } = await createKey(portal, { prefix: 'gh', keysPerUser: 50 })(ada.userId, request);
  return key.id;
};
const statuses = async () =>
  Object.fromEntries((await listKeys(portal)(ada.userId)).keys.map((key) => [key.id, key]));
const refuse = (refusal: GatewayRefusal, times: number) =>
  portal.gateway.refusals.push(
    ...Array.from({ length: times }, () => new GatewayError(refusal, 'Refused.')),
  );

describe('a run', () => {
  it('makes the keys that are asked for, in the order they were asked for', async () => {
    const first = await create();
    portal.clock.advance(5);
    const second = await create();
    expect(await sweep(portal)).toBe('drained');
    expect(Object.keys(atGateway(portal))).toEqual([first, second]);
    expect(await statuses()).toMatchObject({
      [first]: { status: 'active' },
      [second]: { status: 'active' },
    });
  });

  it('makes a key with its plan before it says that the key is active', async () => {
    const keyId = await create('free');
    const seen: (string | undefined)[] = [];
    const add = portal.gateway.addKeyToPlan;
    const gateway = {
      ...portal.gateway,
      addKeyToPlan: async (plan: string, key: string) => {
        seen.push((await statuses())[keyId]?.status);
        await add(plan, key);
      },
    };
    await runProvisioner({ ...portal, gateway })({ holder: 'h', deadline: Infinity });
    expect(seen).toEqual(['provisioning']);
    expect((await statuses())[keyId]?.status).toBe('active');
  });

  it('looks first at what it was woken for', async () => {
    await create();
    portal.clock.advance(5);
    const urgent = await create();
    await runProvisioner(portal)({
      holder: 'h',
      deadline: Infinity,
      first: { kind: 'key', userId: ada.userId, keyId: urgent },
    });
    expect(Object.keys(atGateway(portal))[0]).toBe(urgent);
  });

  it('leaves what it has no time for, and says so', async () => {
    for (let made = 0; made < 10; made += 1) await create();
    const deadline = portal.clock.now() + 1000;
    expect(await runProvisioner(portal)({ holder: 'h', deadline })).toBe('more');
    expect(portal.gateway.keys.size).toBe(4);
    expect(await sweep(portal)).toBe('drained');
    expect(portal.gateway.keys.size).toBe(10);
  });

  it('asks the gateway nothing when nothing is due', async () => {
    await create();
    await sweep(portal);
    const calls = portal.gateway.calls.length;
    expect(await sweep(portal)).toBe('drained');
    expect(portal.gateway.calls).toHaveLength(calls);
  });
});

describe('two runs', () => {
  it('do not work at the same time, and none forgets what the other was woken for', async () => {
    await create();
    let late = '';
    const second: string[] = [];
    const gateway = {
      ...portal.gateway,
      createKey: async (key: Parameters<MemoryPortal['gateway']['createKey']>[0]) => {
        if (late === '') {
          late = await create();
          second.push(await sweep(portal));
        }
        return portal.gateway.createKey(key);
      },
    };
    const outcome = await runProvisioner({ ...portal, gateway })({
      holder: 'h',
      deadline: Infinity,
    });
    expect([outcome, ...second]).toEqual(['drained', 'busy']);
    expect(Object.keys(atGateway(portal))).toContain(late);
  });

  it('follow each other once the lease of a dead one has run out', async () => {
    await portal.lease.acquire('dead', portal.clock.now(), portal.clock.now() + 30_000);
    await create();
    expect(await sweep(portal)).toBe('busy');
    portal.clock.advance(30_000);
    expect(await sweep(portal)).toBe('drained');
  });

  it('are not both at work when the first wakes up after its lease has gone to the second', async () => {
    for (let made = 0; made < 3; made += 1) await create();
    const gateway = {
      ...portal.gateway,
      createKey: async (key: Parameters<MemoryPortal['gateway']['createKey']>[0]) => {
        portal.clock.advance(31_000);
        await portal.lease.acquire('second', portal.clock.now(), portal.clock.now() + 30_000);
        return portal.gateway.createKey(key);
      },
    };
    const outcome = await runProvisioner({ ...portal, gateway })({
      holder: 'h',
      deadline: Infinity,
    });
    expect(outcome).toBe('more');
    expect(portal.gateway.keys.size).toBe(1);
    expect(await portal.lease.renew('second', portal.clock.now())).toBe(true);
  });
});

describe('a key that the gateway will not make', () => {
  it('is tried five times, later each time, then fails with a reason', async () => {
    const keyId = await create('free');
    refuse('rejected', 5);
    const started = portal.clock.now();
    await converge(portal);
    expect((await statuses())[keyId]).toMatchObject({
      status: 'failed',
      reason: 'The gateway did not accept the key.',
    });
    expect(portal.gateway.calls).toEqual(Array(5).fill('createKey'));
    expect(portal.clock.now() - started).toBeGreaterThanOrEqual(75_000);
  });

  it('does not hold up the others', async () => {
    const bad = await create();
    portal.clock.advance(1);
    const good = await create();
    refuse('rejected', 1);
    await sweep(portal);
    expect(await statuses()).toMatchObject({
      [bad]: { status: 'provisioning' },
      [good]: { status: 'active' },
    });
  });

  it('can be deleted', async () => {
    const keyId = await create();
    refuse('limit-exceeded', 5);
    await converge(portal);
    expect((await statuses())[keyId]?.reason).toBe('The provider has no more of these to give.');
    await deleteKey(portal)(ada.userId, keyId);
    await converge(portal);
    expect(await statuses()).toEqual({});
  });

  it('because another key has its value, is not taken for that key', async () => {
    const keyId = await create();
    const record = await portal.keys.find(ada.userId, keyId);
    const value = portal.vault.open(record?.sealedValue ?? '', `key/${ada.userId}/${keyId}`);
    await portal.gateway.createKey({ name: 'somebody else’s', value, userId: 'mallory' });
    await converge(portal);
    expect((await statuses())[keyId]?.status).toBe('failed');
    expect(portal.lines.join()).not.toContain(value);
  });
});

it('an outage fails nothing, however long it lasts', async () => {
  const keyId = await create('free');
  refuse('unavailable', 40);
  await converge(portal);
  expect((await statuses())[keyId]?.status).toBe('active');
});

it('a plan that the gateway refuses fails alone, can be tried again, and can be taken off', async () => {
  const keyId = await create();
  await converge(portal);
  await subscribe(portal)(ada.userId, keyId, 'free');
  refuse('not-found', 5);
  await converge(portal);
  const reason = 'The gateway did not put the key on this plan.';
  expect((await statuses())[keyId]).toMatchObject({
    status: 'active',
    plans: [{ planId: 'free', status: 'failed', reason }],
  });
  await subscribe(portal)(ada.userId, keyId, 'free');
  await converge(portal);
  expect((await statuses())[keyId]?.plans).toEqual([{ planId: 'free', status: 'active' }]);
  await unsubscribe(portal)(ada.userId, keyId, 'free');
  await converge(portal);
  expect(atGateway(portal)).toEqual({ [keyId]: [] });
});

it('a deletion is never given up', async () => {
  const keyId = await create();
  await converge(portal);
  refuse('rejected', 12);
  await deleteKey(portal)(ada.userId, keyId);
  await converge(portal, 60 * 12);
  expect(await statuses()).toEqual({});
  expect(atGateway(portal)).toEqual({});
});

it('a row that cannot be read holds up no other', async () => {
  const bad = await create();
  portal.clock.advance(1);
  const good = await create();
  const keys: MemoryPortal['keys'] = {
    ...portal.keys,
    find: async (userId, keyId) => {
      if (keyId === bad) throw new Error('The row is not as it should be.');
      return portal.keys.find(userId, keyId);
    },
  };
  const outcome = await runProvisioner({ ...portal, keys })({ holder: 'h', deadline: Infinity });
  expect(outcome).toBe('drained');
  expect((await statuses())[good]?.status).toBe('active');
  expect(portal.lines.join()).toContain(bad);
});

it('when the table is away the run ends and its lease is free', async () => {
  const queue: MemoryPortal['queue'] = {
    due: () => {
      throw new Error('No table.');
    },
  };
  const run = runProvisioner({ ...portal, queue })({ holder: 'h', deadline: Infinity });
  await expect(run).rejects.toThrow('No table.');
  expect(await sweep(portal)).toBe('drained');
});

it('what is asked for just as a key is being settled is not forgotten', async () => {
  const keyId = await create();
  let asked = false;
  const keys: MemoryPortal['keys'] = {
    ...portal.keys,
    find: async (userId, id) => {
      const record = await portal.keys.find(userId, id);
      if (record?.gatewayKeyId !== undefined && !asked) {
        asked = true;
        await subscribe(portal)(ada.userId, keyId, 'free');
      }
      return record;
    },
  };
  await runProvisioner({ ...portal, keys })({ holder: 'h', deadline: Infinity });
  expect(atGateway(portal)).toEqual({ [keyId]: ['up-free'] });
});
