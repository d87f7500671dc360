import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../../../functions/core/gateway-error.ts';
import { converge } from '../../../fixtures/functions/convergence.ts';
import { ada } from '../../../fixtures/functions/people.ts';
import {
  ask,
  dyingRun,
  expectPromisesKept,
  interruptedRun,
  newWorld,
  type Wish,
} from '../../../fixtures/functions/world.ts';

interface Story {
  /** Done and settled when the story begins. */
  readonly given?: readonly Wish[];
  /** What the run that dies is at work on. */
  readonly when: readonly Wish[];
  /** What is asked for after it died, or while it asks the gateway. */
  readonly then?: readonly Wish[];
}

const create: Wish = { do: 'create', plan: 'free' };
const join = (plan: string): Wish => ({ do: 'join', key: 0, plan });
const leave = (plan: string): Wish => ({ do: 'leave', key: 0, plan });
const remove: Wish = { do: 'delete', key: 0 };

const stories: Record<string, Story> = {
  'a new key': { when: [create] },
  'two new keys': { when: [create, create] },
  'a new key, then deleted': { when: [create], then: [remove] },
  'a new key, then moved to another plan': { when: [create], then: [leave('free'), join('pro')] },
  'a new key, then taken off its plan': { when: [create], then: [leave('free')] },
  'a plan joined': { given: [create], when: [join('maps')] },
  'a plan joined, then left': { given: [create], when: [join('maps')], then: [leave('maps')] },
  'a plan left': { given: [create], when: [leave('free')] },
  'a plan left, then joined again': {
    given: [create],
    when: [leave('free')],
    then: [join('free')],
  },
  'plans exchanged': { given: [create], when: [leave('free'), join('pro'), join('maps')] },
  'a key deleted': { given: [create], when: [remove] },
  'a key deleted before it was made': { when: [create, remove] },
  'a plan joined, then the key deleted': { given: [create], when: [join('maps')], then: [remove] },
  'an account deleted': { given: [create, create], when: [create, { do: 'close' }] },
  'a new key, then the account deleted': {
    given: [create],
    when: [create],
    then: [{ do: 'close' }],
  },
};

const begin = async ({ given = [], when }: Story) => {
  const world = await newWorld();
  for (const wish of given) await ask(world, wish);
  await converge(world.portal);
  for (const wish of when) await ask(world, wish);
  return world;
};

describe.each(Object.entries(stories))('%s', (_, story) => {
  it.each(['before', 'after'] as const)(
    'is as promised when a run dies %s any effect',
    async (when) => {
      let effect = 0;
      for (let didDie = true; didDie; effect += 1) {
        const world = await begin(story);
        didDie = await dyingRun(world, { effect, when });
        for (const wish of story.then ?? []) await ask(world, wish);
        await expectPromisesKept(world);
      }
      expect(effect).toBeGreaterThan(4);
    },
  );

  it('is as promised when the rest is asked for during any call to the gateway', async () => {
    let calls = 1;
    for (let during = 0; during < calls; during += 1) {
      const world = await begin(story);
      calls = await interruptedRun(world, async (call) => {
        if (call !== during) return;
        for (const wish of story.then ?? []) await ask(world, wish);
      });
      await expectPromisesKept(world);
    }
  });
});

it('the user is gone once their account is deleted, and not before', async () => {
  const world = await begin({ given: [create], when: [{ do: 'close' }] });
  expect(world.portal.users).toContain(ada.username);
  await expectPromisesKept(world);
  expect(world.portal.users).not.toContain(ada.username);
});

it('a key is not made twice when the answer that it was made is lost', async () => {
  const world = await begin({ when: [create] });
  const { createKey } = world.portal.gateway;
  const lossy: typeof createKey = async (key) => {
    await createKey(key);
    throw new GatewayError('unavailable', 'The connection was lost.');
  };
  Object.assign(world.portal.gateway, { createKey: lossy });
  await converge(world.portal, 1).catch(() => undefined);
  Object.assign(world.portal.gateway, { createKey });
  await expectPromisesKept(world);
});

const plan = fc.constantFrom('free', 'pro', 'maps');
const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), plan }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('join' as const, 'leave' as const),
      key: fc.nat(5),
      plan,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), key: fc.nat(5) }) },
);
const death = fc.record({
  do: fc.constant('die' as const),
  effect: fc.nat(30),
  when: fc.constantFrom('before' as const, 'after' as const),
});
const throttle = fc.record({ do: fc.constant('throttle' as const), times: fc.nat(3) });

it('whatever is asked for and wherever runs die, nothing is doubled and nothing is lost', async () => {
  const events = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: wish },
      { weight: 2, arbitrary: death },
      { weight: 1, arbitrary: throttle },
    ),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(events, async (list) => {
      const world = await newWorld();
      for (const event of list) {
        if (event.do === 'die') await dyingRun(world, event);
        else if (event.do === 'throttle') {
          const refusal = new GatewayError('throttled', 'Too fast.');
          world.portal.gateway.refusals.push(...Array<GatewayError>(event.times).fill(refusal));
        } else await ask(world, event);
      }
      await expectPromisesKept(world);
    }),
    { numRuns: 150 },
  );
});

it('the same holds when minds are changed while the gateway is being asked', async () => {
  const asides = fc.array(fc.tuple(fc.nat(12), wish), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { maxLength: 8 }), asides, async (before, during) => {
      const world = await newWorld();
      for (const each of before) await ask(world, each);
      await interruptedRun(world, async (call) => {
        for (const [at, aside] of during) if (at === call) await ask(world, aside);
      });
      await expectPromisesKept(world);
    }),
    { numRuns: 150 },
  );
});
