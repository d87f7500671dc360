import { beforeEach, describe, expect, it } from 'vitest';
import { createKey } from '../../../../functions/core/create-key.ts';
import { deleteKey } from '../../../../functions/core/delete-key.ts';
import { GatewayError } from '../../../../functions/core/gateway-error.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { readKey } from '../../../../functions/core/read-key.ts';
import { subscribe } from '../../../../functions/core/subscribe.ts';
import { unsubscribe } from '../../../../functions/core/unsubscribe.ts';
import { atGateway, converge, sweep } from '../../../fixtures/functions/convergence.ts';
import {
  memoryPortal,
  testPlans,
  type MemoryPortal,
} from '../../../fixtures/functions/memory-portal.ts';
import { ada, problem } from '../../../fixtures/functions/people.ts';

let portal: MemoryPortal;
let keyId: string;

const start = async (plans = testPlans) => {
  portal = await memoryPortal(plans);
  await openAccount(portal)(ada);
  const { key } = await createKey(portal, { prefix: 'gh', keysPerUser: 5 })(ada.userId, {
    name: 'App',
  });
  keyId = key.id;
};
beforeEach(() => start());

const put = (planId: string) => subscribe(portal)(ada.userId, keyId, planId);
const take = (planId: string) => unsubscribe(portal)(ada.userId, keyId, planId);
const read = () => readKey(portal)(ada.userId, keyId);

describe('a key', () => {
  it('is put on a plan and taken off again', async () => {
    expect((await put('free')).plans).toEqual([{ planId: 'free', status: 'adding' }]);
    await converge(portal);
    expect((await read()).plans).toEqual([{ planId: 'free', status: 'active' }]);
    expect(atGateway(portal)).toEqual({ [keyId]: ['up-free'] });
    expect((await take('free')).plans).toEqual([{ planId: 'free', status: 'removing' }]);
    await converge(portal);
    expect((await read()).plans).toEqual([]);
    expect(atGateway(portal)).toEqual({ [keyId]: [] });
  });

  it('stays as it is when put on a plan it is on', async () => {
    await put('free');
    await converge(portal);
    const before = await read();
    expect(await put('free')).toEqual(before);
  });

  it('may be on several plans that have no API in common', async () => {
    await put('free');
    await put('maps');
    await converge(portal);
    expect(atGateway(portal)).toEqual({ [keyId]: ['up-free', 'up-maps'] });
  });

  it('may change between overlapping plans without waiting', async () => {
    await put('free');
    await converge(portal);
    await take('free');
    await put('pro');
    await converge(portal);
    expect((await read()).plans).toEqual([{ planId: 'pro', status: 'active' }]);
    expect(atGateway(portal)).toEqual({ [keyId]: ['up-pro'] });
  });

  it('stays on a plan that was taken off and put on again before the gateway heard of it', async () => {
    await put('free');
    await converge(portal);
    await take('free');
    await put('free');
    await converge(portal);
    expect(atGateway(portal)).toEqual({ [keyId]: ['up-free'] });
  });
});

describe('a plan is refused', () => {
  it('when another one of the key covers one of its APIs', async () => {
    await put('free');
    await expect(put('pro')).rejects.toMatchObject({
      ...problem('plan-overlap'),
      message: 'The plan FREE already covers transit/v2.',
    });
  });

  it.each(['nope', 'old'])('when it is not on offer (%s)', async (planId) => {
    await expect(put(planId)).rejects.toMatchObject(problem('plan-not-found'));
  });

  it('when the key is on ten', async () => {
    const [model] = testPlans;
    if (!model) throw new Error('There are no test plans.');
    const many = Array.from({ length: 11 }, (_, n) => ({
      ...model,
      id: `p${n}`,
      usagePlanId: `up-p${n}`,
      apis: [`api${n}/v1`],
    }));
    await start(many);
    for (const { id } of many.slice(0, 10)) await put(id);
    await expect(put('p10')).rejects.toMatchObject(problem('plan-limit-reached'));
    await take('p0');
    await expect(put('p10')).resolves.toBeDefined();
    await converge(portal);
    expect(portal.gateway.links.size).toBe(10);
  });

  it('when the key is being deleted', async () => {
    await deleteKey(portal)(ada.userId, keyId);
    await expect(put('free')).rejects.toMatchObject(problem('key-being-deleted'));
    await expect(take('free')).rejects.toMatchObject(problem('key-being-deleted'));
  });

  it('when the key has failed', async () => {
    portal.gateway.refusals.push(
      ...Array.from({ length: 5 }, () => new GatewayError('rejected', 'No.')),
    );
    await converge(portal);
    await expect(put('free')).rejects.toMatchObject(problem('key-not-ready'));
  });
});

it('taking a key off a plan it is not on is refused', async () => {
  await expect(take('free')).rejects.toMatchObject(problem('plan-not-found'));
});

it('a key may be taken off a plan that is no longer offered', async () => {
  await put('free');
  await sweep(portal);
  const [free] = await portal.plans.list();
  if (free) await portal.plans.put({ ...free, offered: false });
  await take('free');
  await converge(portal);
  expect(atGateway(portal)).toEqual({ [keyId]: [] });
});

it('of overlapping plans put on at the same time one is refused', async () => {
  const answers = await Promise.allSettled([put('free'), put('pro')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
