import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  CreateUserPoolCommand,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
  type AuthenticationResultType,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor, makePortalPool, type PortalPool } from './portal-pool.ts';
import { person } from './person.ts';
import { startIdentity, type Running } from './start-identity.ts';

const password = 'Correct-horse-1';

describe('what a forger, a thief or a guesser tries', () => {
  let running: Running;
  let pool: PortalPool;
  beforeAll(async () => {
    running = await startIdentity();
    pool = await makePortalPool(running);
  });
  afterAll(() => running.close());

  async function member(email: string) {
    const one = person(running.endpoint, pool, email);
    await one.signUp(password);
    await one.confirm(codeFor(running, email));
    return one;
  }
  const passwordSignIn = (USERNAME: string, PASSWORD: string, ClientId = pool.clientId) =>
    running.admin.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId,
        AuthParameters: { USERNAME, PASSWORD },
      }),
    );
  async function tokensOf(email: string): Promise<Required<AuthenticationResultType>> {
    await member(email);
    const { AuthenticationResult } = await passwordSignIn(email, password);
    return AuthenticationResult as Required<AuthenticationResultType>;
  }
  const getUser = (AccessToken: string) => running.admin.send(new GetUserCommand({ AccessToken }));
  const invite = (Username: string, TemporaryPassword: string) =>
    running.admin.send(
      new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username, TemporaryPassword }),
    );
  const chooseNewPassword = (
    USERNAME: string,
    Session: string | undefined,
    NEW_PASSWORD: string,
    ClientId = pool.clientId,
  ) =>
    running.admin.send(
      new RespondToAuthChallengeCommand({
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ClientId,
        Session,
        ChallengeResponses: { USERNAME, NEW_PASSWORD },
      }),
    );

  describe('tokens', () => {
    it('are signed with a key that no other pool has', async () => {
      const other = await makePortalPool(running);
      const keys = await Promise.all(
        [pool, other].map(async ({ poolId }) => {
          const answer = await fetch(`${running.endpoint}/${poolId}/.well-known/jwks.json`);
          return ((await answer.json()) as { keys: Record<string, string>[] }).keys[0];
        }),
      );
      expect(keys[0]?.['n']).not.toBe(keys[1]?.['n']);
      expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    });

    it('come with their type and how long they hold', async () => {
      await expect(tokensOf('kind@example.com')).resolves.toMatchObject({
        ExpiresIn: 3600,
        TokenType: 'Bearer',
      });
    });

    it('are refused without a signature (alg none)', async () => {
      const { AccessToken } = await tokensOf('none@example.com');
      const forged = new UnsecuredJWT(decodeJwt(AccessToken)).encode();
      await expect(getUser(forged)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    });

    it('are refused with the signature of another key, or with the public key as a secret', async () => {
      const { AccessToken } = await tokensOf('other-key@example.com');
      const { kid = '' } = decodeProtectedHeader(AccessToken);
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const sign = (alg: string, key: Parameters<SignJWT['sign']>[0]) =>
        new SignJWT(decodeJwt(AccessToken)).setProtectedHeader({ alg, kid }).sign(key);
      await expect(getUser(await sign('RS256', privateKey))).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Could not verify signature for Access Token',
      });
      const jwks = await fetch(`${running.endpoint}/${pool.poolId}/.well-known/jwks.json`);
      const secret = new TextEncoder().encode(await jwks.text());
      await expect(getUser(await sign('HS256', secret))).rejects.toMatchObject({
        message: 'Invalid Access Token',
      });
    });

    it('are refused when a claim was changed', async () => {
      const { AccessToken } = await tokensOf('claim@example.com');
      const [header, , signature] = AccessToken.split('.');
      const claims = { ...decodeJwt(AccessToken), username: 'someone-else' };
      const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
      await expect(getUser(`${header}.${changed}.${signature}`)).rejects.toMatchObject({
        message: 'Could not verify signature for Access Token',
      });
    });

    it('are refused when they are id tokens, nonsense, or empty', async () => {
      const { IdToken } = await tokensOf('use@example.com');
      for (const token of [IdToken, 'a.b.c', 'nonsense', '']) {
        await expect(getUser(token)).rejects.toMatchObject({ message: 'Invalid Access Token' });
      }
    });

    it('are refused once they have expired', async () => {
      const { AccessToken } = await tokensOf('late@example.com');
      await expect(getUser(AccessToken)).resolves.toBeDefined();
      running.pass(3_601_000);
      await expect(getUser(AccessToken)).rejects.toMatchObject({
        message: 'Access Token has expired',
      });
    });

    it('for refreshing serve no other client', async () => {
      const { RefreshToken } = await tokensOf('stolen@example.com');
      const elsewhere = await makePortalPool(running);
      for (const ClientId of [elsewhere.clientId]) {
        const command = new InitiateAuthCommand({
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          ClientId,
          AuthParameters: { REFRESH_TOKEN: RefreshToken },
        });
        await expect(running.admin.send(command)).rejects.toMatchObject({
          message: 'Invalid Refresh Token',
        });
      }
    });
  });

  describe('sessions', () => {
    const invented = 'x'.repeat(128);

    it('that were invented set no password and bring no tokens', async () => {
      const email = 'victim@example.com';
      await member(email);
      await expect(chooseNewPassword(email, invented, 'Taken-over-9')).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Invalid session for the user.',
      });
      await expect(chooseNewPassword(email, undefined, 'Taken-over-9')).rejects.toMatchObject({
        message: 'Invalid session for the user.',
      });
      await expect(passwordSignIn(email, 'Taken-over-9')).rejects.toThrow();
      await expect(passwordSignIn(email, password)).resolves.toBeDefined();
    });

    it('that were invented do not skip the password for a second factor', async () => {
      const email = 'factor@example.com';
      await member(email);
      const command = new RespondToAuthChallengeCommand({
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        ClientId: pool.clientId,
        Session: invented,
        ChallengeResponses: { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: '123456' },
      });
      await expect(running.admin.send(command)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
    });

    it('belong to one user and one client, and serve once', async () => {
      await invite('mallory@example.com', 'Temporary-1');
      await invite('trent@example.com', 'Temporary-2');
      const { Session } = await passwordSignIn('mallory@example.com', 'Temporary-1');
      const other = await makePortalPool(running);
      await expect(
        chooseNewPassword('trent@example.com', Session, 'Taken-over-9'),
      ).rejects.toMatchObject({ message: 'Invalid session for the user.' });
      await expect(
        chooseNewPassword('mallory@example.com', Session, 'Taken-over-9', other.clientId),
      ).rejects.toMatchObject({ message: 'Invalid session for the user.' });
      await expect(
        chooseNewPassword('mallory@example.com', Session, 'Chosen-well-1'),
      ).resolves.toHaveProperty('AuthenticationResult.AccessToken');
      await expect(
        chooseNewPassword('mallory@example.com', Session, 'Taken-over-9'),
      ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    });

    it('end after three minutes', async () => {
      await invite('slow@example.com', 'Temporary-1');
      const { Session } = await passwordSignIn('slow@example.com', 'Temporary-1');
      running.pass(180_001);
      await expect(
        chooseNewPassword('slow@example.com', Session, 'Chosen-well-1'),
      ).rejects.toMatchObject({ message: 'Invalid session for the user, session is expired.' });
    });
  });

  describe('passwords', () => {
    it('that are wrong are refused in the words that tell nothing', async () => {
      await member('wrong@example.com');
      const refused = {
        name: 'NotAuthorizedException',
        message: 'Incorrect username or password.',
      };
      await expect(passwordSignIn('wrong@example.com', 'Wrong-horse-1')).rejects.toMatchObject(
        refused,
      );
      await expect(passwordSignIn('nobody@example.com', password)).rejects.toMatchObject(refused);
      await expect(
        person(running.endpoint, pool, 'wrong@example.com').signIn('Wrong-horse-1'),
      ).rejects.toMatchObject(refused);
      await expect(
        person(running.endpoint, pool, 'nobody@example.com').signIn(password),
      ).rejects.toMatchObject(refused);
    });

    it('that are temporary must be right before another is asked for, and hold for their time', async () => {
      await invite('guest@example.com', 'Temporary-1');
      await expect(passwordSignIn('guest@example.com', 'Temporary-2')).rejects.toMatchObject({
        message: 'Incorrect username or password.',
      });
      await expect(passwordSignIn('guest@example.com', 'Temporary-1')).resolves.toMatchObject({
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
      });
      running.pass(7 * 86_400_000);
      await expect(passwordSignIn('guest@example.com', 'Temporary-1')).rejects.toMatchObject({
        message: 'Temporary password has expired and must be reset by an administrator.',
      });
    });

    it('that the policy does not take are refused wherever one is set', async () => {
      const email = 'policy@example.com';
      const { AccessToken } = await tokensOf(email);
      await invite('policy-guest@example.com', 'Temporary-1');
      const { Session } = await passwordSignIn('policy-guest@example.com', 'Temporary-1');
      const weak = 'aa';
      const { poolId: UserPoolId, clientId: ClientId } = pool;
      const Username = email;
      const attempts = [
        running.admin.send(
          new SignUpCommand({ ClientId, Username: 'new@example.com', Password: weak }),
        ),
        running.admin.send(
          new ChangePasswordCommand({
            AccessToken,
            PreviousPassword: password,
            ProposedPassword: weak,
          }),
        ),
        running.admin.send(
          new ConfirmForgotPasswordCommand({
            ClientId,
            Username,
            ConfirmationCode: '123456',
            Password: weak,
          }),
        ),
        running.admin.send(
          new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: weak }),
        ),
        invite('weak@example.com', weak),
        chooseNewPassword('policy-guest@example.com', Session, weak),
      ];
      for (const attempt of await Promise.allSettled(attempts))
        expect(attempt).toMatchObject({
          status: 'rejected',
          reason: {
            name: 'InvalidPasswordException',
            message: 'Password did not conform with policy: Password not long enough',
          },
        });
      await expect(
        chooseNewPassword('policy-guest@example.com', Session, 'Chosen-well-1'),
      ).resolves.toBeDefined();
    });

    it('of a disabled user open nothing, and their tokens end', async () => {
      const email = 'disabled@example.com';
      const { AccessToken } = await tokensOf(email);
      await running.admin.send(
        new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: email }),
      );
      await expect(passwordSignIn(email, password)).rejects.toMatchObject({
        message: 'User is disabled.',
      });
      await expect(getUser(AccessToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    });
  });

  describe('the data file', () => {
    it('is its owner’s alone and holds no password, code or refresh token', async () => {
      const { RefreshToken } = await tokensOf('secret@example.com');
      const code = codeFor(running, 'secret@example.com');
      const directory = dirname(running.dataFile);
      for (const name of readdirSync(directory)) {
        const file = join(directory, name);
        expect(statSync(file).mode & 0o777).toBe(0o600);
        const bytes = readFileSync(file);
        for (const secret of [password, RefreshToken, `"${code}"`])
          expect(bytes.includes(secret)).toBe(false);
      }
    });
  });

  describe('an administrator', () => {
    it('gets no user from a request that is refused', async () => {
      const { poolId: UserPoolId } = pool;
      const Username = 'half-made@example.com';
      await expect(
        running.admin.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username,
            UserAttributes: [{ Name: 'custom:unknown', Value: 'x' }],
          }),
        ),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
      await expect(
        running.admin.send(new AdminGetUserCommand({ UserPoolId, Username })),
      ).rejects.toMatchObject({ name: 'UserNotFoundException', message: 'User does not exist.' });
    });

    it('is told what is not emulated rather than left with less safety than asked for', async () => {
      const make = (settings: object) =>
        running.admin.send(new CreateUserPoolCommand({ PoolName: 'x', ...settings }));
      await expect(make({ MfaConfiguration: 'ON' })).rejects.toMatchObject({
        name: 'InvalidParameterException',
        message: 'This emulator has no multi-factor authentication: MfaConfiguration must be OFF.',
      });
      await expect(
        make({ LambdaConfig: { PreAuthentication: 'arn:aws:lambda:us-east-1:1:function:x' } }),
      ).rejects.toThrow(/PreAuthentication/);
    });
  });
});
