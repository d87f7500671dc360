import { generateKeyPairSync } from 'node:crypto';
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { makePortalPool } from './portal-pool.ts';
import { password } from './visitors.ts';
import { withPool } from './with-pool.ts';

describe('tokens', () => {
  const own = withPool();

  it('are signed with a key that no other pool has', async () => {
    const other = await makePortalPool(own.running);
    const keys = await Promise.all(
      [own.pool, other].map(async ({ poolId }) => {
        const answer = await fetch(`${own.running.endpoint}/${poolId}/.well-known/jwks.json`);
        return ((await answer.json()) as { keys: Record<string, string>[] }).keys[0];
      }),
    );
    expect(keys[0]?.['n']).not.toBe(keys[1]?.['n']);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('come with their type and how long they hold', async () => {
    await own.visit.member('kind@example.com');
    await expect(own.visit.passwordSignIn('kind@example.com', password)).resolves.toMatchObject({
      AuthenticationResult: { ExpiresIn: 3600, TokenType: 'Bearer' },
    });
  });

  it('are refused without a signature (alg none)', async () => {
    const { AccessToken } = await own.visit.tokensOf('none@example.com');
    const forged = new UnsecuredJWT(decodeJwt(AccessToken)).encode();
    await expect(own.visit.getUser(forged)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('are refused with the signature of another key, or with the public key as a secret', async () => {
    const { AccessToken } = await own.visit.tokensOf('other-key@example.com');
    const { kid = '' } = decodeProtectedHeader(AccessToken);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const sign = (alg: string, key: Parameters<SignJWT['sign']>[0]) =>
      new SignJWT(decodeJwt(AccessToken)).setProtectedHeader({ alg, kid }).sign(key);
    await expect(own.visit.getUser(await sign('RS256', privateKey))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Could not verify signature for Access Token',
    });
    const jwks = await fetch(`${own.running.endpoint}/${own.pool.poolId}/.well-known/jwks.json`);
    const secret = new TextEncoder().encode(await jwks.text());
    await expect(own.visit.getUser(await sign('HS256', secret))).rejects.toMatchObject({
      message: 'Invalid Access Token',
    });
  });

  it('are refused when a claim was changed', async () => {
    const { AccessToken } = await own.visit.tokensOf('claim@example.com');
    const [header, , signature] = AccessToken.split('.');
    const claims = { ...decodeJwt(AccessToken), username: 'someone-else' };
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    await expect(own.visit.getUser(`${header}.${changed}.${signature}`)).rejects.toMatchObject({
      message: 'Could not verify signature for Access Token',
    });
  });

  it('are refused when they are id tokens, nonsense, or empty', async () => {
    const { IdToken } = await own.visit.tokensOf('use@example.com');
    for (const token of [IdToken, 'a.b.c', 'nonsense', '']) {
      await expect(own.visit.getUser(token)).rejects.toMatchObject({
        message: 'Invalid Access Token',
      });
    }
  });

  it('are refused once they have expired', async () => {
    const { AccessToken } = await own.visit.tokensOf('late@example.com');
    await expect(own.visit.getUser(AccessToken)).resolves.toBeDefined();
    own.running.pass(3_601_000);
    await expect(own.visit.getUser(AccessToken)).rejects.toMatchObject({
      message: 'Access Token has expired',
    });
  });

  it('for refreshing serve no other client', async () => {
    const { RefreshToken } = await own.visit.tokensOf('stolen@example.com');
    const elsewhere = await makePortalPool(own.running);
    const command = new InitiateAuthCommand({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: elsewhere.clientId,
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    });
    await expect(own.running.admin.send(command)).rejects.toMatchObject({
      message: 'Invalid Refresh Token',
    });
  });
});
