import { createHmac, hkdfSync } from 'node:crypto';
import { N, g, power, toBytes, toNumber } from '../../../emulator/identity/srp/group.ts';
import { sha256 } from '../../../emulator/identity/srp/verifier.ts';

/** What PASSWORD_VERIFIER asks for. */
export interface Question {
  readonly SALT: string;
  readonly SRP_B: string;
  readonly SECRET_BLOCK: string;
  readonly USER_ID_FOR_SRP: string;
}

const a = toNumber(sha256('a secret of the client'));
export const clientPublic = power(g, a).toString(16);

/** The client's half of SRP step by step, for what the library does not do: ask twice, answer for another. */
export function answerTo(
  question: Question,
  poolName: string,
  password: string,
  TIMESTAMP: string,
) {
  const { SALT, SRP_B, SECRET_BLOCK, USER_ID_FOR_SRP } = question;
  const A = BigInt(`0x${clientPublic}`);
  const B = BigInt(`0x${SRP_B}`);
  const k = toNumber(sha256(toBytes(N), toBytes(g)));
  const u = toNumber(sha256(toBytes(A), toBytes(B)));
  const identity = sha256(`${poolName}${USER_ID_FOR_SRP}:${password}`);
  const x = toNumber(sha256(toBytes(BigInt(`0x${SALT}`)), identity));
  const base = (((B - k * power(g, x)) % N) + N) % N;
  const S = power(base, a + u * x);
  const key = Buffer.from(hkdfSync('sha256', toBytes(S), toBytes(u), 'Caldera Derived Key', 16));
  const signature = createHmac('sha256', key)
    .update(poolName)
    .update(USER_ID_FOR_SRP)
    .update(Buffer.from(SECRET_BLOCK, 'base64'))
    .update(TIMESTAMP)
    .digest('base64');
  return {
    USERNAME: USER_ID_FOR_SRP,
    PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: signature,
    TIMESTAMP,
  };
}
