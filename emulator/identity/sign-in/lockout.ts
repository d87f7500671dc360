import { notAuthorized } from '../errors.ts';
import type { Call } from '../call.ts';
import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { keyOf } from '../state/store.ts';
import { normalized } from '../users/logins.ts';

const quarterHourMs = 15 * 60_000;

type Needs = Pick<Call, 'store' | 'clock'>;

/** Whose failures are counted: the user, or the name as typed when there is no such user, so that both look alike. */
export const lockoutKey = (pool: UserPoolRecord, user: UserRecord | undefined, login: string) =>
  keyOf(pool.id, user?.username ?? normalized(pool, login));

/** @throws NotAuthorizedException while the user is locked out; such attempts count for nothing */
export function checkLockout({ store, clock }: Needs, key: string): void {
  const lockout = store.get('lockout', key);
  if (lockout && clock() < lockout.lockedUntilMs) throw notAuthorized('Password attempts exceeded');
}

/**
 * After `n` wrong passwords, from the fifth on, Cognito waits 2^(n-5) seconds, at most about 15 minutes, and forgets after 15
 * minutes without an attempt.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html, "Lockout behavior for failed sign-in attempts"
 */
export function countFailure({ store, clock }: Needs, key: string): void {
  const before = store.get('lockout', key);
  const isForgotten = !before || clock() >= before.lockedUntilMs + quarterHourMs;
  const failures = isForgotten ? 1 : before.failures + 1;
  const waitMs = failures < 5 ? 0 : Math.min(2 ** (failures - 5) * 1000, quarterHourMs);
  const lockedUntilMs = clock() + waitMs;
  store.put('lockout', key, { failures, lockedUntilMs }, lockedUntilMs + quarterHourMs);
}

export function forgetFailures({ store }: Pick<Call, 'store'>, key: string): void {
  store.delete('lockout', key);
}
