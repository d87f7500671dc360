import { makeVerifier } from '../srp/verifier.ts';
import { poolNameOf } from '../state/pools.ts';
import type { UserRecord, UserStatus } from '../state/records.ts';

/**
 * The user with another password; a temporary one of before is forgotten.
 * @param now epoch seconds
 */
export function withPassword(
  user: UserRecord,
  password: string,
  status: UserStatus,
  now: number,
): UserRecord {
  const identity = { poolName: poolNameOf(user.poolId), userId: user.username };
  return {
    ...user,
    status,
    updatedAt: now,
    password: makeVerifier(identity, password),
    temporaryUntil: undefined,
  };
}
