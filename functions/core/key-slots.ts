import { PortalError } from '../../src/model/problem.ts';
import type { AccountRecord } from './account-record.ts';
import { keyIdTime } from './key-id.ts';
import type { Ports } from './ports.ts';

/** Longer than any request lives: an id older than this without a row belongs to a request that died between its writes. */
export const abandonedAfterMs = 60_000;

/**
 * Notes in the account that a key is about to be made. The note comes before the key's row and goes after it, and it is one
 * conditional write, so requests at the same time cannot make more keys than the limit.
 *
 * @throws PortalError `key-limit-reached`, `not-signed-in` when the account is being deleted
 */
export async function takeKeySlot(
  { accounts, keys, clock }: Pick<Ports, 'accounts' | 'keys' | 'clock'>,
  { userId, keyId }: { readonly userId: string; readonly keyId: string },
  limit: number,
): Promise<void> {
  const taken = (account: AccountRecord): AccountRecord => {
    if (account.state !== 'open') throw new PortalError('not-signed-in');
    if (account.keyIds.includes(keyId)) return account;
    if (account.keyIds.length >= limit) throw new PortalError('key-limit-reached');
    return { ...account, keyIds: [...account.keyIds, keyId] };
  };
  const account = await accounts.find(userId);
  const isFull = account && account.keyIds.length >= limit && !account.keyIds.includes(keyId);
  if (isFull) await freeAbandonedSlots({ accounts, keys, clock }, account);
  if (!(await accounts.update(userId, taken))) throw new PortalError('not-signed-in');
}

/** The account without the key; an account that waits for its last key to go is looked at again at once. */
export function withoutKeySlot(account: AccountRecord, keyId: string, now: number): AccountRecord {
  if (!account.keyIds.includes(keyId)) return account;
  const keyIds = account.keyIds.filter((id) => id !== keyId);
  const isLastOfClosing = account.state === 'closing' && keyIds.length === 0;
  return { ...account, keyIds, ...(isLastOfClosing ? { work: { dueAt: now, tries: 0 } } : {}) };
}

async function freeAbandonedSlots(
  { accounts, keys, clock }: Pick<Ports, 'accounts' | 'keys' | 'clock'>,
  { userId, keyIds }: AccountRecord,
): Promise<void> {
  const alive = new Set((await keys.list(userId)).map(({ keyId }) => keyId));
  const oldest = clock.now() - abandonedAfterMs;
  const abandoned = keyIds.filter((id) => !alive.has(id) && keyIdTime(id) < oldest);
  if (abandoned.length === 0) return;
  await accounts.update(userId, (account) => ({
    ...account,
    keyIds: account.keyIds.filter((id) => !abandoned.includes(id)),
  }));
}
