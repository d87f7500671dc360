import { invalidParameter, wrongCredentials } from '../errors.ts';
import { proves, readClientHalf, serverHalf } from '../srp/handshake.ts';
import { isClaimTimestamp } from '../srp/timestamp.ts';
import type { Application } from '../state/pools.ts';
import type { PasswordVerifierChallenge } from '../state/records.ts';
import { keyOf } from '../state/store.ts';
import { invalidSession, openChallenge, requireChallenge, useChallenge } from './challenges.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { credentialOf } from './credential.ts';
import { checkLockout, countFailure, forgetFailures, lockoutKey } from './lockout.ts';
import { callerOf, required, type Caller, type SignInStep } from './sign-in.ts';

/** USER_SRP_AUTH: answers the client's half of the handshake with the server's, and asks for the proof. */
export const startSrp: SignInStep = async (call, application, parameters) => {
  const { login, user } = callerOf(call, application, parameters);
  const clientPublic = required(parameters, 'SRP_A');
  if (readClientHalf(clientPublic) === undefined) throw invalidParameter('SRP_A is not valid.');
  const { identity, record } = credentialOf(application.pool, user, login);
  const { secret, open } = serverHalf(record);
  const secretBlock = openChallenge(call, application, {
    step: 'PASSWORD_VERIFIER',
    ...(user && { username: user.username }),
    login,
    userIdForSrp: identity.userId,
    clientPublic,
    serverPrivate: secret,
  });
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: record.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: open,
      USERNAME: identity.userId,
      USER_ID_FOR_SRP: identity.userId,
    },
  };
};

/** PASSWORD_VERIFIER: judges the proof. The secret block finds the handshake, and it serves once. */
export const finishSrp: SignInStep = async (call, application, parameters) => {
  const secretBlock = required(parameters, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = required(parameters, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = required(parameters, 'TIMESTAMP');
  if (!isClaimTimestamp(timestamp))
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.');
  const caller = callerOf(call, application, parameters);
  const challenge = requireChallenge(call, application, 'PASSWORD_VERIFIER', secretBlock);
  if (!isSamePerson(challenge, caller)) throw invalidSession();
  useChallenge(call, secretBlock, challenge);
  const user = userOf(call, application, challenge);
  const key = lockoutKey(application.pool, user, challenge.login);
  checkLockout(call, key);
  const { identity, record } = credentialOf(application.pool, user, challenge.login);
  const claim = {
    secretBlock: Buffer.from(secretBlock, 'base64'),
    timestamp,
    signature: Buffer.from(signature, 'base64'),
  };
  if (!proves({ identity, record, ...challenge }, claim) || !user) {
    countFailure(call, key);
    throw wrongCredentials();
  }
  forgetFailures(call, key);
  return completeSignIn(call, application, user);
};

/** A handshake that was begun for one user name is of no use for another. */
function isSamePerson(challenge: PasswordVerifierChallenge, { login, user }: Caller): boolean {
  if (challenge.username !== undefined) return user?.username === challenge.username;
  return !user && (login === challenge.login || login === challenge.userIdForSrp);
}

function userOf(
  { store }: Pick<Parameters<SignInStep>[0], 'store'>,
  { pool }: Application,
  { username }: PasswordVerifierChallenge,
) {
  return username === undefined ? undefined : store.get('user', keyOf(pool.id, username));
}
