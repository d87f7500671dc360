import { N, toBytes, toNumber } from '../srp/group.ts';
import type { SrpIdentity } from '../srp/verifier.ts';
import { poolNameOf } from '../state/pools.ts';
import type { PasswordRecord, UserPoolRecord, UserRecord } from '../state/records.ts';
import { simulatedBytes } from './simulation.ts';

/** What a password is checked against. */
export interface Credential {
  readonly identity: SrpIdentity;
  readonly record: PasswordRecord;
}

/**
 * The user's credential, or one that no password fits, always the same for the same name: who asks about a person that does
 * not exist sees what they would see of one that does.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export function credentialOf(
  pool: UserPoolRecord,
  user: UserRecord | undefined,
  login: string,
): Credential {
  const poolName = poolNameOf(pool.id);
  if (user?.password)
    return { identity: { poolName, userId: user.username }, record: user.password };
  const bytes = (purpose: string, length: number) => simulatedBytes(pool, login, purpose, length);
  const simulatedId = pool.settings.UsernameAttributes?.length ? uuidOf(bytes('sub', 16)) : login;
  return {
    identity: { poolName, userId: user?.username ?? simulatedId },
    record: {
      salt: toBytes(toNumber(bytes('salt', 16))).toString('hex'),
      verifier: (toNumber(bytes('verifier', 384)) % N).toString(16),
    },
  };
}

/** A UUID of version 4 to look at, as the `sub` of a real user is. */
function uuidOf(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
