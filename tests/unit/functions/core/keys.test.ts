import { beforeEach, describe, expect, it } from 'vitest';
import { createKey } from '../../../../functions/core/create-key.ts';
import { deleteKey } from '../../../../functions/core/delete-key.ts';
import { listKeys } from '../../../../functions/core/list-keys.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { readKey } from '../../../../functions/core/read-key.ts';
import { readUsage } from '../../../../functions/core/read-usage.ts';
import { renameKey } from '../../../../functions/core/rename-key.ts';
import { revealKey, revealLimit } from '../../../../functions/core/reveal-key.ts';
import { subscribe } from '../../../../functions/core/subscribe.ts';
import { unsubscribe } from '../../../../functions/core/unsubscribe.ts';
import { converge } from '../../../fixtures/functions/convergence.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada, bob, problem } from '../../../fixtures/functions/people.ts';

let portal: MemoryPortal;
beforeEach(async () => {
  portal = await memoryPortal();
  await openAccount(portal)(ada);
  await openAccount(portal)(bob);
});

const create = (userId = ada.userId, name = 'App') =>
  createKey(portal, { prefix: 'gh', keysPerUser: 5 })(userId, { name });

describe('a user', () => {
  it('lists their own keys, newest first', async () => {
    const { key: older } = await create();
    portal.clock.advance(1);
    const { key: newer } = await create();
    await create(bob.userId);
    expect((await listKeys(portal)(ada.userId)).keys).toEqual([newer, older]);
  });

  it('renames a key without troubling the gateway', async () => {
    const { key } = await create();
    await converge(portal);
    const calls = portal.gateway.calls.length;
    expect(await renameKey(portal)(ada.userId, key.id, 'Board')).toMatchObject({ name: 'Board' });
    await converge(portal);
    expect(portal.gateway.calls).toHaveLength(calls);
  });

  it('is shown a value, and so often only', async () => {
    const { key, value } = await create();
    for (let shown = 0; shown < revealLimit.uses; shown += 1) {
      expect(await revealKey(portal)(ada.userId, key.id)).toEqual({ value });
    }
    const refusal = { ...problem('too-many-requests'), retryAfterSeconds: 600 };
    await expect(revealKey(portal)(ada.userId, key.id)).rejects.toMatchObject(refusal);
    portal.clock.advance(600_000);
    expect(await revealKey(portal)(ada.userId, key.id)).toEqual({ value });
  });

  it('deletes a key, and again without effect, until it is not found', async () => {
    const { key } = await create();
    expect(await deleteKey(portal)(ada.userId, key.id)).toMatchObject({ status: 'deleting' });
    expect(await deleteKey(portal)(ada.userId, key.id)).toMatchObject({ status: 'deleting' });
    await converge(portal);
    await expect(readKey(portal)(ada.userId, key.id)).rejects.toMatchObject(
      problem('key-not-found'),
    );
    expect(await listKeys(portal)(ada.userId)).toEqual({ keys: [] });
  });
});

const uses = {
  read: (userId: string, keyId: string) => readKey(portal)(userId, keyId),
  rename: (userId: string, keyId: string) => renameKey(portal)(userId, keyId, 'Mine'),
  reveal: (userId: string, keyId: string) => revealKey(portal)(userId, keyId),
  delete: (userId: string, keyId: string) => deleteKey(portal)(userId, keyId),
  subscribe: (userId: string, keyId: string) => subscribe(portal)(userId, keyId, 'free'),
  unsubscribe: (userId: string, keyId: string) => unsubscribe(portal)(userId, keyId, 'free'),
  usage: (userId: string, keyId: string) => readUsage(portal)(userId, { keyId }),
};

describe.each(Object.entries(uses))('%s', (_, use) => {
  it('answers for another user exactly as for a key that does not exist', async () => {
    const { key } = await create(bob.userId);
    const before = await portal.keys.find(bob.userId, key.id);
    const refusal = await use(ada.userId, key.id).catch((error: unknown) => error);
    expect(refusal).toEqual(await use(ada.userId, 'k_none').catch((error: unknown) => error));
    expect(refusal).toMatchObject(problem('key-not-found'));
    expect(await portal.keys.find(bob.userId, key.id)).toEqual(before);
  });
});
