import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PasswordRecord } from '../state/records.ts';
import { N, g, power, toBytes, toNumber } from './group.ts';
import { sha256, type SrpIdentity } from './verifier.ts';

const k = toNumber(sha256(toBytes(N), toBytes(g)));

/** The server's half: its secret `b` and `B = k*v + g^b`, hexadecimal (RFC 5054 section 2.5.3). */
export function serverHalf(record: PasswordRecord): { secret: string; open: string } {
  const secret = toNumber(randomBytes(32));
  return { secret: secret.toString(16), open: openHalf(record, secret).toString(16) };
}

function openHalf({ verifier }: PasswordRecord, secret: bigint): bigint {
  return (k * BigInt(`0x${verifier}`) + power(g, secret)) % N;
}

/**
 * Reads the client's `A`. Zero modulo N would make the shared secret known to anyone (RFC 5054 section 2.5.4).
 * @returns undefined when it is no such number
 */
export function readClientHalf(hex: string): bigint | undefined {
  if (!/^[0-9a-f]{1,770}$/i.test(hex)) return undefined;
  const A = BigInt(`0x${hex}`);
  return A % N === 0n ? undefined : A;
}

export interface Handshake {
  readonly identity: SrpIdentity;
  readonly record: PasswordRecord;
  /** Hexadecimal. */
  readonly clientPublic: string;
  readonly serverPrivate: string;
}

/** What the client signs with the shared key to prove that it knows the password. */
export interface Claim {
  readonly secretBlock: Uint8Array;
  readonly timestamp: string;
  readonly signature: Uint8Array;
}

/** Says whether the claim was signed with the key that only the right password leads to. */
export function proves(handshake: Handshake, claim: Claim): boolean {
  const expected = createHmac('sha256', sharedKey(handshake))
    .update(handshake.identity.poolName)
    .update(handshake.identity.userId)
    .update(claim.secretBlock)
    .update(claim.timestamp)
    .digest();
  return claim.signature.length === expected.length && timingSafeEqual(claim.signature, expected);
}

/** 16 bytes: HKDF of `S = (A * v^u)^b` with the salt `u` and Cognito's info text. */
export function sharedKey({ record, clientPublic, serverPrivate }: Handshake): Buffer {
  const A = BigInt(`0x${clientPublic}`);
  const b = BigInt(`0x${serverPrivate}`);
  const u = toNumber(sha256(toBytes(A), toBytes(openHalf(record, b))));
  const S = power(A * power(BigInt(`0x${record.verifier}`), u), b);
  return Buffer.from(hkdfSync('sha256', toBytes(S), toBytes(u), 'Caldera Derived Key', 16));
}
