import { randomBytes } from 'node:crypto';
import type { Call } from '../call.ts';
import { notAuthorized } from '../errors.ts';
import { sha256 } from '../srp/verifier.ts';
import type { Application } from '../state/pools.ts';
import type { ChallengeRecord } from '../state/records.ts';

type Needs = Pick<Call, 'store' | 'clock'>;
type Step = ChallengeRecord['step'];
type ChallengeOf<S extends Step> = Extract<ChallengeRecord, { step: S }>;
type Opening<C> = C extends ChallengeRecord
  ? Omit<C, 'poolId' | 'clientId' | 'expiresAtMs' | 'used'>
  : never;

/** What the client is handed to find its way back: random, and kept only as a hash. */
export type Handle = string;

const keyOfHandle = (handle: Handle) => sha256(handle).toString('base64');
/** A day longer than it serves, so that a late comer learns why it fails. */
const remembered = ({ expiresAtMs }: ChallengeRecord) => expiresAtMs + 86_400_000;

/** Opens a step of a sign-in for the client's `AuthSessionValidity` (three minutes unless it says otherwise). */
export function openChallenge(
  { store, clock }: Needs,
  { pool, client }: Application,
  opening: Opening<ChallengeRecord>,
): Handle {
  const handle = randomBytes(96).toString('base64');
  const expiresAtMs = clock() + client.settings.AuthSessionValidity * 60_000;
  const bound = { poolId: pool.id, clientId: client.id, expiresAtMs, used: false };
  const challenge = { ...opening, ...bound };
  store.put('challenge', keyOfHandle(handle), challenge, remembered(challenge));
  return handle;
}

/**
 * Finds an open step, provided it was opened in this pool, for this client, and for this step.
 * @throws NotAuthorizedException
 */
export function requireChallenge<S extends Step>(
  { store, clock }: Needs,
  { pool, client }: Application,
  step: S,
  handle: Handle,
): ChallengeOf<S> {
  const challenge = store.get('challenge', keyOfHandle(handle));
  if (!challenge || challenge.poolId !== pool.id || challenge.clientId !== client.id)
    throw invalidSession();
  if (!isOf(challenge, step)) throw invalidSession();
  if (challenge.used) throw invalidSession(', session can only be used once');
  if (clock() >= challenge.expiresAtMs) throw invalidSession(', session is expired');
  return challenge;
}

const isOf = <S extends Step>(challenge: ChallengeRecord, step: S): challenge is ChallengeOf<S> =>
  challenge.step === step;

/** Closes a step before its answer is judged: there is one try. The secret of a handshake is forgotten with it. */
export function useChallenge({ store }: Needs, handle: Handle, challenge: ChallengeRecord): void {
  const spent =
    challenge.step === 'PASSWORD_VERIFIER' ? { ...challenge, serverPrivate: '' } : challenge;
  store.put('challenge', keyOfHandle(handle), { ...spent, used: true }, remembered(challenge));
}

export const invalidSession = (why = '') => notAuthorized(`Invalid session for the user${why}.`);
