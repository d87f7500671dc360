import { expect, it } from 'vitest';
import { GatewayError } from '../../../../functions/core/gateway-error.ts';
import { pacedGateway, provisionerPace } from '../../../../functions/core/paced-gateway.ts';
import { MemoryGateway } from '../../../fixtures/functions/memory-gateway.ts';
import { testClock } from '../../../fixtures/functions/test-clock.ts';

function setUp(deadlineInMs = 60_000) {
  const clock = testClock();
  const gateway = new MemoryGateway({ plan: ['api/v1'] });
  const begun: number[] = [];
  const start = clock.now();
  const paced = pacedGateway(gateway, {
    clock,
    pace: provisionerPace,
    deadline: start + deadlineInMs,
    beforeCall: async () => {
      begun.push(clock.now() - start);
    },
  });
  return { clock, gateway, paced, begun, elapsed: () => clock.now() - start };
}

const key = (name: string) => ({ name, value: `value-of-${name}`, userId: 'ada' });

it('makes at most five keys in any second', async () => {
  const { paced, begun } = setUp();
  for (let made = 0; made < 20; made += 1) await paced.createKey(key(`k${made}`));
  for (const time of begun) {
    expect(begun.filter((other) => other >= time && other < time + 1000).length).toBeLessThan(6);
  }
});

it('makes fewer than ten calls of any kind in any second', async () => {
  const { paced, begun } = setUp();
  for (let asked = 0; asked < 30; asked += 1) await paced.isKeyOnPlan('plan', 'gw');
  for (const time of begun) {
    expect(begun.filter((other) => other >= time && other < time + 1000).length).toBeLessThan(10);
  }
});

it('repeats a throttled call after the time the gateway asked for', async () => {
  const { paced, gateway, begun } = setUp();
  gateway.refusals.push(new GatewayError('throttled', 'Too fast.', 7000));
  await expect(paced.createKey(key('k'))).resolves.toBe('gw1');
  expect(begun).toEqual([0, 7000]);
});

it('waits 1, 2, 4 … seconds when the gateway names no time', async () => {
  const { paced, gateway, begun } = setUp();
  gateway.refusals.push(...Array.from({ length: 3 }, () => new GatewayError('throttled', 'Fast.')));
  await paced.createKey(key('k'));
  expect(begun).toEqual([0, 1000, 3000, 7000]);
});

it('passes other refusals on at once', async () => {
  const { paced, elapsed } = setUp();
  await expect(paced.deleteKey('none')).rejects.toMatchObject({ refusal: 'not-found' });
  expect(elapsed()).toBe(0);
});

it('ends the run rather than begin a call after the deadline', async () => {
  const { paced, gateway, elapsed } = setUp(5000);
  gateway.refusals.push(new GatewayError('throttled', 'Too fast.', 7000));
  await expect(paced.createKey(key('k'))).rejects.toMatchObject({ why: 'out-of-time' });
  expect(gateway.keys.size).toBe(0);
  expect(elapsed()).toBe(0);
});
