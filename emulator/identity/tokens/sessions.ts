import { randomBytes, randomUUID } from 'node:crypto';
import { seconds, type Call } from '../call.ts';
import { sha256 } from '../srp/verifier.ts';
import type { Application } from '../state/pools.ts';
import type { SessionRecord, UserRecord } from '../state/records.ts';
import { keyOf, type Store } from '../state/store.ts';
import { tokenValidity } from '../state/client-settings.ts';

const sessionKey = ({ poolId, username, originJti }: SessionRecord) =>
  keyOf(poolId, username, originJti);

/** A day longer than its tokens hold, so that a late comer learns that they expired. */
const discardAtMs = ({ refreshExpiresAt }: SessionRecord) => (refreshExpiresAt + 86_400) * 1000;

const refreshTokenHash = (token: string) => sha256(token).toString('base64');

/** Begins a session after a sign-in. The refresh token is told once; its hash is kept. */
export function startSession(
  call: Pick<Call, 'store' | 'clock'>,
  { pool, client }: Application,
  user: UserRecord,
): { session: SessionRecord; refreshToken: string } {
  const authTime = Math.floor(seconds(call));
  const session: SessionRecord = {
    originJti: randomUUID(),
    poolId: pool.id,
    username: user.username,
    clientId: client.id,
    authTime,
    refreshExpiresAt: authTime + tokenValidity(client.settings).refresh,
    revoked: false,
  };
  const refreshToken = randomBytes(96).toString('base64url');
  const key = sessionKey(session);
  call.store.transaction(() => {
    call.store.put('session', key, session, discardAtMs(session));
    const hash = refreshTokenHash(refreshToken);
    call.store.put('refreshToken', hash, { sessionKey: key }, discardAtMs(session));
  });
  return { session, refreshToken };
}

/** The session that a token's `event_id` names. */
export const findSession = (store: Store, poolId: string, username: string, originJti: string) =>
  store.get('session', keyOf(poolId, username, originJti));

export function findSessionByRefreshToken(store: Store, token: string): SessionRecord | undefined {
  const found = store.get('refreshToken', refreshTokenHash(token));
  return found && store.get('session', found.sessionKey);
}

/** From now on neither the refresh token nor any token it brought is taken. */
export function revokeSession(store: Store, session: SessionRecord): void {
  store.put('session', sessionKey(session), { ...session, revoked: true }, discardAtMs(session));
}

/** Signs the user out everywhere. */
export function endSessions(store: Store, poolId: string, username: string): void {
  store.transaction(() => {
    for (const session of store.list('session', keyOf(poolId, username, '')))
      revokeSession(store, session);
  });
}
