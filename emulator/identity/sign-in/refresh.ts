import { seconds } from '../call.ts';
import { notAuthorized, userDisabled } from '../errors.ts';
import { keyOf } from '../state/store.ts';
import { issueTokens } from '../tokens/issue-tokens.ts';
import { findSessionByRefreshToken } from '../tokens/sessions.ts';
import { checkSecretHash } from './client-secret.ts';
import { required, type SignInStep } from './sign-in.ts';

const invalid = () => notAuthorized('Invalid Refresh Token');

/** REFRESH_TOKEN_AUTH: new access and id tokens for a session that lives. The refresh token stays the same. */
export const refresh: SignInStep = async (call, application, parameters) => {
  const { pool, client } = application;
  const session = findSessionByRefreshToken(call.store, required(parameters, 'REFRESH_TOKEN'));
  if (session?.poolId !== pool.id || session.clientId !== client.id) throw invalid();
  const user = call.store.get('user', keyOf(pool.id, session.username));
  const names = user && [user.username, user.attributes['sub'], user.attributes['email']];
  checkSecretHash(client, parameters['SECRET_HASH'], names ?? []);
  if (session.revoked) throw notAuthorized('Refresh Token has been revoked');
  if (seconds(call) >= session.refreshExpiresAt) throw notAuthorized('Refresh Token has expired');
  if (!user) throw invalid();
  if (!user.enabled) throw userDisabled();
  return {
    AuthenticationResult: await issueTokens(call, application, user, session),
    ChallengeParameters: {},
  };
};
