import { seconds, type Call } from '../call.ts';
import { CognitoError, notAuthorized, userDisabled } from '../errors.ts';
import type { Application } from '../state/pools.ts';
import type { UserRecord } from '../state/records.ts';
import { issueTokens } from '../tokens/issue-tokens.ts';
import { startSession } from '../tokens/sessions.ts';
import { openChallenge } from './challenges.ts';
import type { SignInAnswer } from './sign-in.ts';

/**
 * What follows the right password. Only here does anyone learn in what state the account is.
 * @throws NotAuthorizedException, UserNotConfirmedException, PasswordResetRequiredException
 */
export async function completeSignIn(
  call: Call,
  application: Application,
  user: UserRecord,
): Promise<SignInAnswer> {
  if (!user.enabled) throw userDisabled();
  switch (user.status) {
    case 'UNCONFIRMED':
      throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
    case 'RESET_REQUIRED':
      throw new CognitoError(
        'PasswordResetRequiredException',
        'Password reset required for the user',
      );
    case 'FORCE_CHANGE_PASSWORD':
      return askForNewPassword(call, application, user);
    case 'CONFIRMED':
      return signedIn(call, application, user);
  }
}

async function signedIn(
  call: Call,
  application: Application,
  user: UserRecord,
): Promise<SignInAnswer> {
  const { session, refreshToken } = startSession(call, application, user);
  const tokens = await issueTokens(call, application, user, session);
  return {
    AuthenticationResult: { ...tokens, RefreshToken: refreshToken },
    ChallengeParameters: {},
  };
}

function askForNewPassword(call: Call, application: Application, user: UserRecord): SignInAnswer {
  if (seconds(call) >= (user.temporaryUntil ?? Infinity))
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  const userAttributes = Object.fromEntries(
    Object.entries(user.attributes).filter(([name]) => name !== 'sub'),
  );
  const missing = (application.pool.settings.Schema ?? [])
    .filter(({ Name, Required }) => Required && Name !== 'sub' && !user.attributes[Name])
    .map(({ Name }) => `userAttributes.${Name}`);
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing),
      userAttributes: JSON.stringify(userAttributes),
    },
    Session: openChallenge(call, application, {
      step: 'NEW_PASSWORD_REQUIRED',
      username: user.username,
    }),
  };
}
