import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PasswordRecord } from '../state/records.ts';
import { g, power, toBytes, toNumber } from './group.ts';

export const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Who a verifier is made for: Cognito hashes the pool's name (its id after the `_`) and the user's internal name. */
export interface SrpIdentity {
  readonly poolName: string;
  readonly userId: string;
}

/**
 * Makes what is stored in place of a password: `g^x` with `x = H(salt | H(pool name | user | ":" | password))` (RFC 5054
 * section 2.4, with Cognito's identity). From it the password cannot be read, only guessed.
 */
export function makeVerifier(identity: SrpIdentity, password: string): PasswordRecord {
  const salt = toBytes(toNumber(randomBytes(16)));
  return {
    salt: salt.toString('hex'),
    verifier: verifierOf(identity, password, salt).toString(16),
  };
}

/** Says whether the password is the one the record was made from. Takes about 10 ms. */
export function passwordMatches(
  identity: SrpIdentity,
  password: string,
  record: PasswordRecord,
): boolean {
  const given = verifierOf(identity, password, Buffer.from(record.salt, 'hex'));
  const stored = BigInt(`0x${record.verifier}`);
  return timingSafeEqual(sha256(toBytes(given)), sha256(toBytes(stored)));
}

function verifierOf({ poolName, userId }: SrpIdentity, password: string, salt: Uint8Array): bigint {
  const identityHash = sha256(`${poolName}${userId}:${password}`);
  return power(g, toNumber(sha256(salt, identityHash)));
}
