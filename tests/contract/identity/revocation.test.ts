import {
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
  type AuthFlowType,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';
import { password, visitors } from './visitors.ts';

let running: Running;
let pool: PortalPool;
let visit: ReturnType<typeof visitors>;
beforeAll(async () => {
  running = await startIdentity();
  pool = await makePortalPool(running);
  visit = visitors(running, pool);
});
afterAll(() => running.close());

const initiate = (AuthFlow: AuthFlowType, AuthParameters: Record<string, string>) =>
  running.admin.send(
    new InitiateAuthCommand({ AuthFlow, ClientId: pool.clientId, AuthParameters }),
  );

describe('RevokeToken', () => {
  it('ends one session and no other', async () => {
    const email = 'revoker@example.com';
    await visit.member(email);
    const [one, other] = [
      await visit.passwordSignIn(email, password),
      await visit.passwordSignIn(email, password),
    ].map(({ AuthenticationResult }) => AuthenticationResult?.RefreshToken ?? '');
    const revoke = (Token = '') =>
      running.admin.send(new RevokeTokenCommand({ ClientId: pool.clientId, Token }));
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
      running,
      {},
      { EnableTokenRevocation: false, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
    );
    const email = 'plain@example.com';
    const { AccessToken, RefreshToken } = await visitors(running, where).tokensOf(email);
    expect(decodeJwt(AccessToken)).not.toHaveProperty('origin_jti');
    await running.admin.send(new GlobalSignOutCommand({ AccessToken }));
    await expect(running.admin.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject({
      message: 'Access Token has been revoked',
    });
    await expect(
      running.admin.send(new RevokeTokenCommand({ ClientId: where.clientId, Token: RefreshToken })),
    ).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
  });
});
