import { beforeEach, expect, it } from 'vitest';
import { deleteMe } from '../../../../functions/core/delete-me.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { readMe } from '../../../../functions/core/read-me.ts';
import { renameMe } from '../../../../functions/core/rename-me.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada, problem } from '../../../fixtures/functions/people.ts';

let portal: MemoryPortal;
beforeEach(async () => {
  portal = await memoryPortal();
});

it('makes the account with the first call', async () => {
  const account = await openAccount(portal)(ada);
  expect(readMe(account, ada)).toEqual({
    userId: ada.userId,
    email: ada.email,
    name: 'ada',
    createdAt: '2026-11-22T13:00:00.000Z',
  });
});

it('makes one account when the first calls come at the same time', async () => {
  const accounts = await Promise.all(Array.from({ length: 5 }, () => openAccount(portal)(ada)));
  portal.clock.advance(1000);
  expect([...accounts, await openAccount(portal)(ada)]).toEqual(Array(6).fill(accounts[0]));
});

it('keeps a chosen name, whatever the id token says', async () => {
  await openAccount(portal)(ada);
  expect(await renameMe(portal)(ada, 'Countess')).toMatchObject({ name: 'Countess' });
  expect((await openAccount(portal)(ada)).name).toBe('Countess');
});

it('shows the e-mail address of the id token', async () => {
  const account = await openAccount(portal)(ada);
  const moved = { ...ada, email: 'ada@new.example.com' };
  expect(readMe(account, moved).email).toBe('ada@new.example.com');
});

it('is closed to id tokens of an account that is being deleted', async () => {
  await openAccount(portal)(ada);
  await deleteMe(portal)(ada);
  await expect(openAccount(portal)(ada)).rejects.toMatchObject(problem('not-signed-in'));
});
