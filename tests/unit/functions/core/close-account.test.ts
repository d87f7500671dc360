import { beforeEach, expect, it } from 'vitest';
import { createKey } from '../../../../functions/core/create-key.ts';
import { deleteMe } from '../../../../functions/core/delete-me.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { runProvisioner } from '../../../../functions/core/run-provisioner.ts';
import { converge, sweep } from '../../../fixtures/functions/convergence.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada, bob, problem } from '../../../fixtures/functions/people.ts';

let portal: MemoryPortal;
beforeEach(async () => {
  portal = await memoryPortal();
  for (const person of [ada, bob]) {
    await openAccount(portal)(person);
    portal.users.add(person.username);
  }
});

const create = (userId = ada.userId) =>
  createKey(portal, { prefix: 'gh', keysPerUser: 5 })(userId, { name: 'App', planId: 'free' });

it('stops every key first and deletes the user last, in one run', async () => {
  await create();
  await create();
  await converge(portal);
  await deleteMe(portal)(ada);
  const keysLeft: number[] = [];
  const identities = {
    deleteUser: async (username: string) => {
      keysLeft.push(portal.gateway.keys.size);
      await portal.identities.deleteUser(username);
    },
  };
  await runProvisioner({ ...portal, identities })({ holder: 'h', deadline: Infinity });
  expect(keysLeft).toEqual([0]);
  expect([...portal.users]).toEqual([bob.username]);
});

it('touches nobody else', async () => {
  const { key } = await create(bob.userId);
  await create();
  await converge(portal);
  await deleteMe(portal)(ada);
  await converge(portal);
  expect([...portal.gateway.keys.values()].map(({ name }) => name)).toEqual([key.id]);
  await expect(openAccount(portal)(bob)).resolves.toMatchObject({ state: 'open' });
});

it('refuses id tokens that are still about, and keeps nothing of the person', async () => {
  await deleteMe(portal)(ada);
  await converge(portal);
  await expect(openAccount(portal)(ada)).rejects.toMatchObject(problem('not-signed-in'));
  const tombstone = JSON.stringify(await portal.accounts.find(ada.userId));
  expect(tombstone).not.toContain(ada.username);
  expect(tombstone).not.toContain('"name":"ada"');
});

it('stops a key that was being made while the account was deleted', async () => {
  let goOn = () => {};
  const pause = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const keys: MemoryPortal['keys'] = {
    ...portal.keys,
    create: async (record) => {
      await pause;
      return portal.keys.create(record);
    },
  };
  const late = createKey({ ...portal, keys }, { prefix: 'gh', keysPerUser: 5 })(ada.userId, {
    name: 'Late',
  });
  await expect.poll(async () => (await portal.accounts.find(ada.userId))?.keyIds).toHaveLength(1);
  await deleteMe(portal)(ada);
  await sweep(portal);
  expect(portal.users).toContain(ada.username);
  goOn();
  await late;
  await converge(portal);
  expect(portal.gateway.keys.size).toBe(0);
  expect(portal.users).not.toContain(ada.username);
});

it('does not wait for a key whose request died', async () => {
  const keys = { ...portal.keys, create: () => new Promise<never>(() => {}) };
  void createKey({ ...portal, keys }, { prefix: 'gh', keysPerUser: 5 })(ada.userId, { name: 'X' });
  await expect.poll(async () => (await portal.accounts.find(ada.userId))?.keyIds).toHaveLength(1);
  await deleteMe(portal)(ada);
  await converge(portal);
  expect(portal.users).not.toContain(ada.username);
});

it('tries again when the user pool is away', async () => {
  await deleteMe(portal)(ada);
  const identities = { deleteUser: () => Promise.reject(new Error('The pool is away.')) };
  await runProvisioner({ ...portal, identities })({ holder: 'h', deadline: Infinity });
  expect(portal.users).toContain(ada.username);
  await converge(portal);
  expect(portal.users).not.toContain(ada.username);
});
