import { z } from 'zod';
import { CognitoError } from '../../errors.ts';
import { sameText } from '../../sign-in/client-secret.ts';
import { requireApplication } from '../../state/pools.ts';
import { findSessionByRefreshToken, revokeSession } from '../../tokens/sessions.ts';
import { ClientId } from '../members.ts';
import { operation } from '../operation.ts';

/**
 * Ends the session of a refresh token. As RFC 7009 section 2.2 wants it, a token that is not known is no error; one of another
 * client (section 2.1) is.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 */
export const revokeToken = operation({
  name: 'RevokeToken',
  access: 'anyone',
  input: z.object({
    Token: z.string().min(1).max(16_384),
    ClientId,
    ClientSecret: z.string().max(64).optional(),
  }),
  run({ store }, input) {
    const { client } = requireApplication(store, input.ClientId);
    if (client.secret !== undefined && !sameText(client.secret, input.ClientSecret ?? ''))
      throw new CognitoError('UnauthorizedException', 'Invalid client secret.');
    if (!client.settings.EnableTokenRevocation)
      throw new CognitoError(
        'UnsupportedOperationException',
        'Token revocation is not enabled for this client.',
      );
    if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(input.Token))
      throw new CognitoError('UnsupportedTokenTypeException', 'Unsupported token type.');
    const session = findSessionByRefreshToken(store, input.Token);
    if (session && session.clientId !== client.id)
      throw new CognitoError('UnauthorizedException', 'The token was issued to another client.');
    if (session) revokeSession(store, session);
    return {};
  },
});
