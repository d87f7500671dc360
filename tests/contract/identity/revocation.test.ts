import {
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
  type AuthFlowType,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { makePortalPool } from './portal-pool.ts';
import { password, visitors } from './visitors.ts';
import { withPool } from './with-pool.ts';

const own = withPool();

const initiate = (AuthFlow: AuthFlowType, AuthParameters: Record<string, string>) =>
  own.running.admin.send(
    new InitiateAuthCommand({ AuthFlow, ClientId: own.pool.clientId, AuthParameters }),
  );

describe('RevokeToken', () => {
  it('ends one session and no other', async () => {
    const email = 'revoker@example.com';
    await own.visit.member(email);
    const [one, other] = [
      await own.visit.passwordSignIn(email, password),
      await own.visit.passwordSignIn(email, password),
    ].map(({ AuthenticationResult }) => AuthenticationResult?.RefreshToken ?? '');
    const revoke = (Token = '') =>
      own.running.admin.send(new RevokeTokenCommand({ ClientId: own.pool.clientId, Token }));
    await revoke(one);
    await expect(
      initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: one ?? '' }),
    ).rejects.toMatchObject({ message: 'Refresh Token has been revoked' });
    const refreshed = await initiate('REFRESH_TOKEN', { REFRESH_TOKEN: other ?? '' });
    expect(refreshed.AuthenticationResult).not.toHaveProperty('RefreshToken');
    await expect(revoke(refreshed.AuthenticationResult?.AccessToken)).rejects.toMatchObject({
      name: 'UnsupportedTokenTypeException',
    });
  });
});

describe('a client without token revocation', () => {
  it('marks no origin in its tokens, which end all the same when the user signs out everywhere', async () => {
    const where = await makePortalPool(
      own.running,
      {},
      { EnableTokenRevocation: false, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
    );
    const email = 'plain@example.com';
    const { AccessToken, RefreshToken } = await visitors(own.running, where).tokensOf(email);
    expect(decodeJwt(AccessToken)).not.toHaveProperty('origin_jti');
    await own.running.admin.send(new GlobalSignOutCommand({ AccessToken }));
    await expect(own.running.admin.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject(
      {
        message: 'Access Token has been revoked',
      },
    );
    await expect(
      own.running.admin.send(
        new RevokeTokenCommand({ ClientId: where.clientId, Token: RefreshToken }),
      ),
    ).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
  });
});
