import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Call } from '../call.ts';
import { codeExpired, codeMismatch } from '../errors.ts';
import { sha256 } from '../srp/verifier.ts';
import type { CodeRecord, UserRecord } from '../state/records.ts';
import { keyOf } from '../state/store.ts';
import { checkAttempts, countAttempt, forgetAttempts, hourMs } from './attempts.ts';

export type CodePurpose = 'SIGN_UP' | 'FORGOT_PASSWORD' | 'ATTRIBUTE';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html, "Code validity". */
const validMs: Record<CodePurpose, number> = {
  SIGN_UP: 24 * hourMs,
  FORGOT_PASSWORD: hourMs,
  ATTRIBUTE: 24 * hourMs,
};

type Needs = Pick<Call, 'store' | 'clock'>;
const codeKey = (user: UserRecord, purpose: CodePurpose) =>
  keyOf(user.poolId, user.username, purpose);
const hashOf = (salt: string, code: string) => sha256(salt, code).toString('base64');

/**
 * Makes a code of six digits for the user, in place of any earlier one, and keeps its hash.
 * @param proof the attribute the code goes to, and its value
 */
export function issueCode(
  { store, clock }: Needs,
  user: UserRecord,
  purpose: CodePurpose,
  proof: Pick<CodeRecord, 'attribute' | 'value'>,
): string {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('base64');
  const expiresAtMs = clock() + validMs[purpose];
  const record = { ...proof, salt, hash: hashOf(salt, code), expiresAtMs };
  store.put('code', codeKey(user, purpose), record, expiresAtMs);
  return code;
}

/**
 * Holds a code against the one that was sent. A wrong one is counted.
 * @throws CodeMismatchException, ExpiredCodeException (none was sent, or its time is over), LimitExceededException
 */
export function checkCode(
  { store, clock }: Needs,
  user: UserRecord,
  purpose: CodePurpose,
  code: string,
): CodeRecord {
  checkAttempts({ store, clock }, user, `try ${purpose}`);
  const record = store.get('code', codeKey(user, purpose));
  if (!record || clock() >= record.expiresAtMs) throw codeExpired();
  const given = Buffer.from(hashOf(record.salt, code), 'base64');
  if (timingSafeEqual(given, Buffer.from(record.hash, 'base64'))) return record;
  countAttempt({ store, clock }, user, `try ${purpose}`);
  throw codeMismatch();
}

/** After a right code: it serves once. */
export function discardCode(
  { store }: Pick<Call, 'store'>,
  user: UserRecord,
  purpose: CodePurpose,
): void {
  store.delete('code', codeKey(user, purpose));
  forgetAttempts({ store }, user, `try ${purpose}`);
}

/** The address that the code which is open was sent to. */
export const sentTo = (
  { store }: Pick<Call, 'store'>,
  user: UserRecord,
  purpose: CodePurpose,
): string | undefined => store.get('code', codeKey(user, purpose))?.value;
