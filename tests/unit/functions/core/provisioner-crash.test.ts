import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKey } from '../../../../functions/core/create-key.ts';
import { deleteKey } from '../../../../functions/core/delete-key.ts';
import { deleteMe } from '../../../../functions/core/delete-me.ts';
import { GatewayError } from '../../../../functions/core/gateway-error.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { runProvisioner } from '../../../../functions/core/run-provisioner.ts';
import { subscribe } from '../../../../functions/core/subscribe.ts';
import { unsubscribe } from '../../../../functions/core/unsubscribe.ts';
import { atGateway, converge } from '../../../fixtures/functions/convergence.ts';
import { crashing, type CrashPoint } from '../../../fixtures/functions/crashing.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada, bob } from '../../../fixtures/functions/people.ts';

/** A run that dies at the point, and whether it got that far. */
async function dyingRun(portal: MemoryPortal, point: CrashPoint): Promise<boolean> {
  const { gateway, keys, accounts, identities, lease } = portal;
  const mortal = crashing({ gateway, keys, accounts, identities, lease }, point);
  const run = runProvisioner({ ...portal, ...mortal.ports })({
    holder: `dying at ${point.effect} ${point.when}`,
    deadline: portal.clock.now() + 45_000,
  });
  return (await Promise.race([run, mortal.crashed])) === 'crashed';
}

/** Each key of the table is once at the gateway, on its plans and no other; nothing else is there. */
async function expectAgreement(portal: MemoryPortal): Promise<void> {
  const wanted: Record<string, readonly string[]> = {};
  for (const { userId } of [ada, bob]) {
    for (const record of await portal.keys.list(userId)) {
      expect(record).toMatchObject({ state: 'active' });
      expect(record.plans.every(({ status }) => status === 'active')).toBe(true);
      wanted[record.keyId] = record.plans.map(({ usagePlanId }) => usagePlanId).toSorted();
    }
    const account = await portal.accounts.find(userId);
    const ids = (await portal.keys.list(userId)).map(({ keyId }) => keyId);
    expect(account?.keyIds.toSorted()).toEqual(ids.toSorted());
  }
  expect(atGateway(portal)).toEqual(wanted);
}

const rules = { prefix: 'gh', keysPerUser: 50 };
const setUp = async (): Promise<MemoryPortal> => {
  const portal = await memoryPortal();
  for (const person of [ada, bob]) {
    await openAccount(portal)(person);
    portal.users.add(person.username);
  }
  return portal;
};
const create = (portal: MemoryPortal, planId: string) =>
  createKey(portal, rules)(ada.userId, { name: 'App', planId });

const stories: Record<string, (portal: MemoryPortal) => Promise<void>> = {
  'a new key on a plan': async (portal) => {
    await create(portal, 'free');
  },
  'a change of plans': async (portal) => {
    const { key } = await create(portal, 'free');
    await converge(portal);
    await unsubscribe(portal)(ada.userId, key.id, 'free');
    await subscribe(portal)(ada.userId, key.id, 'pro');
    await subscribe(portal)(ada.userId, key.id, 'maps');
  },
  'a key that is deleted': async (portal) => {
    const { key } = await create(portal, 'free');
    await converge(portal);
    await deleteKey(portal)(ada.userId, key.id);
  },
  'a key that is deleted before it was made': async (portal) => {
    const { key } = await create(portal, 'free');
    await deleteKey(portal)(ada.userId, key.id);
  },
  'an account that is deleted': async (portal) => {
    await create(portal, 'free');
    await converge(portal);
    await create(portal, 'pro');
    await deleteMe(portal)(ada);
  },
};

describe.each(Object.entries(stories))('%s', (name, story) => {
  it.each(['before', 'after'] as const)(
    'comes to the same end when the provisioner dies %s any effect',
    async (when) => {
      let effect = 0;
      for (let didCrash = true; didCrash; effect += 1) {
        const portal = await setUp();
        await story(portal);
        didCrash = await dyingRun(portal, { effect, when });
        await converge(portal);
        await expectAgreement(portal);
        const isGone = !portal.users.has(ada.username);
        expect(isGone).toBe(name === 'an account that is deleted');
      }
      expect(effect).toBeGreaterThan(4);
    },
  );
});

it('a key that was made just before the run died is found again and not made twice', async () => {
  const portal = await setUp();
  const { key, value } = await create(portal, 'free');
  const createKeyOf = portal.gateway.createKey;
  const gateway = {
    ...portal.gateway,
    createKey: async (request: Parameters<typeof createKeyOf>[0]) => {
      await createKeyOf(request);
      throw new GatewayError('unavailable', 'The connection was lost.');
    },
  };
  await runProvisioner({ ...portal, gateway })({ holder: 'h', deadline: Infinity });
  portal.clock.advance(60_000);
  await converge(portal);
  expect([...portal.gateway.keys.values()]).toMatchObject([{ name: key.id, value }]);
  await expectAgreement(portal);
});

/** What people and machines may do, in any order. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), plan: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('subscribe' as const, 'unsubscribe' as const),
      key: fc.nat(),
      plan: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), key: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      effect: fc.nat(30),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('throttle' as const), times: fc.nat(3) }) },
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;
const planIds = ['free', 'pro', 'maps'];

async function perform(portal: MemoryPortal, event: Event): Promise<void> {
  const keys = await portal.keys.list(ada.userId);
  const pick = (index: number) => keys[index % Math.max(1, keys.length)]?.keyId ?? 'k_none';
  const planId = (index: number) => planIds[index] ?? 'none';
  switch (event.do) {
    case 'create':
      await create(portal, planId(event.plan));
      return;
    case 'subscribe':
      await subscribe(portal)(ada.userId, pick(event.key), planId(event.plan));
      return;
    case 'unsubscribe':
      await unsubscribe(portal)(ada.userId, pick(event.key), planId(event.plan));
      return;
    case 'delete':
      await deleteKey(portal)(ada.userId, pick(event.key));
      return;
    case 'crash':
      await dyingRun(portal, event);
      portal.clock.advance(31_000);
      return;
    case 'throttle':
      for (let n = 0; n < event.times; n += 1) {
        portal.gateway.refusals.push(new GatewayError('throttled', 'Too fast.'));
      }
  }
}

/** A PortalError is an answer, not a failure. */
const refusalIsFine = (error: unknown): void => {
  if (!(error instanceof Error) || error.name !== 'PortalError') throw error;
};

it('whatever people ask for and wherever runs die, nothing is doubled and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const portal = await setUp();
      for (const each of events) await perform(portal, each).catch(refusalIsFine);
      await converge(portal);
      await expectAgreement(portal);
    }),
    { numRuns: 150 },
  );
});

it('the same holds when people change their minds while the gateway is being asked', async () => {
  const asides = fc.array(fc.tuple(fc.nat(12), event), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 6 }), asides, async (events, during) => {
      const portal = await setUp();
      for (const each of events) await perform(portal, each).catch(refusalIsFine);
      let calls = 0;
      const interrupted = new Proxy(portal.gateway, {
        get: (gateway, name) => {
          const member: unknown = Reflect.get(gateway, name);
          if (typeof member !== 'function') return member;
          return async (...args: unknown[]): Promise<unknown> => {
            const call = calls++;
            for (const [at, aside] of during) {
              const isPerson = aside.do !== 'crash' && aside.do !== 'throttle';
              if (at === call && isPerson) await perform(portal, aside).catch(refusalIsFine);
            }
            return member(...args);
          };
        },
      });
      await runProvisioner({ ...portal, gateway: interrupted })({
        holder: 'h',
        deadline: Infinity,
      });
      await converge(portal);
      await expectAgreement(portal);
    }),
    { numRuns: 150 },
  );
});
