import type { AccountRecord } from './account-record.ts';
import { keyIdTime } from './key-id.ts';
import { withWork } from './key-record.ts';
import { abandonedAfterMs, withoutKeySlot } from './key-slots.ts';
import type { Ports } from './ports.ts';

type ClosePorts = Pick<Ports, 'accounts' | 'keys' | 'identities' | 'clock' | 'log'>;

/** While keys are being deleted; the last of them to go makes the account due at once. */
const waitMs = 5_000;
const longestWaitMs = 3_600_000;
/** A tombstone outlives every id token: Cognito issues them for a day at most. */
const tombstoneSeconds = 25 * 3600;

/**
 * Takes a closing account one step further: asks for the deletion of its keys, waits for the last to go, deletes the Cognito
 * user, and leaves a tombstone that refuses the id tokens still about. It may be repeated from any point.
 */
export const closeAccount =
  (ports: ClosePorts) =>
  async (userId: string): Promise<void> => {
    const account = await ports.accounts.find(userId);
    if (account?.state !== 'closing' || !isDue(account, ports.clock.now())) return;
    for (const keyId of account.keyIds) await stopKey(ports, userId, keyId);
    const after = await ports.accounts.update(userId, waiting(ports.clock.now()));
    if (after && after.keyIds.length === 0) await deleteUser(ports, after);
  };

async function stopKey(
  { keys, accounts, clock }: ClosePorts,
  userId: string,
  keyId: string,
): Promise<void> {
  const now = clock.now();
  const record = await keys.find(userId, keyId);
  const mayAppear = !record && keyIdTime(keyId) >= now - abandonedAfterMs;
  if (mayAppear) return;
  if (!record || record.state === 'deleted') {
    await accounts.update(userId, (account) => withoutKeySlot(account, keyId, now));
    return;
  }
  await keys.update(userId, keyId, (current) =>
    current.state === 'deleting' || current.state === 'deleted'
      ? current
      : withWork({ ...current, state: 'deleting' }, now),
  );
}

async function deleteUser(
  { accounts, identities, clock, log }: ClosePorts,
  { userId, username, createdAt }: AccountRecord,
): Promise<void> {
  try {
    if (username !== undefined) await identities.deleteUser(username);
  } catch (error) {
    log.error('A user could not be deleted.', error, { userId });
    await accounts.update(userId, delayed(clock.now()));
    return;
  }
  const expiresAt = Math.ceil(clock.now() / 1000) + tombstoneSeconds;
  await accounts.update(userId, () => ({
    userId,
    name: '',
    createdAt,
    keyIds: [],
    state: 'closed',
    expiresAt,
  }));
}

const isDue = ({ work }: AccountRecord, now: number): boolean => !!work && work.dueAt <= now;

const waiting =
  (now: number) =>
  (account: AccountRecord): AccountRecord =>
    account.keyIds.length === 0
      ? account
      : { ...account, work: { dueAt: now + waitMs, tries: account.work?.tries ?? 0 } };

const delayed =
  (now: number) =>
  (account: AccountRecord): AccountRecord => {
    const tries = account.work?.tries ?? 0;
    const dueAt = now + Math.min(waitMs * 2 ** tries, longestWaitMs);
    return { ...account, work: { dueAt, tries: tries + 1 } };
  };
