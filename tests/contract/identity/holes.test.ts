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
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { person } from './person.ts';
import { codeFor, makePortalPool } from './portal-pool.ts';
import { password } from './visitors.ts';
import { withPool } from './with-pool.ts';

describe('what a thief or a guesser tries', () => {
  const own = withPool();

  describe('sessions', () => {
    const invented = 'x'.repeat(128);

    it('that were invented set no password and bring no tokens', async () => {
      const email = 'victim@example.com';
      await own.visit.member(email);
      await expect(
        own.visit.chooseNewPassword(email, invented, 'Taken-over-9'),
      ).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Invalid session for the user.',
      });
      await expect(
        own.visit.chooseNewPassword(email, undefined, 'Taken-over-9'),
      ).rejects.toMatchObject({
        message: 'Invalid session for the user.',
      });
      await expect(own.visit.passwordSignIn(email, 'Taken-over-9')).rejects.toThrow();
      await expect(own.visit.passwordSignIn(email, password)).resolves.toBeDefined();
    });

    it('that were invented do not skip the password for a second factor', async () => {
      const email = 'factor@example.com';
      await own.visit.member(email);
      const command = new RespondToAuthChallengeCommand({
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        ClientId: own.pool.clientId,
        Session: invented,
        ChallengeResponses: { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: '123456' },
      });
      await expect(own.running.admin.send(command)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
    });

    it('belong to one user and one client, and serve once', async () => {
      await own.visit.invite('mallory@example.com', 'Temporary-1');
      await own.visit.invite('trent@example.com', 'Temporary-2');
      const { Session } = await own.visit.passwordSignIn('mallory@example.com', 'Temporary-1');
      const other = await makePortalPool(own.running);
      await expect(
        own.visit.chooseNewPassword('trent@example.com', Session, 'Taken-over-9'),
      ).rejects.toMatchObject({ message: 'Invalid session for the user.' });
      await expect(
        own.visit.chooseNewPassword('mallory@example.com', Session, 'Taken-over-9', other.clientId),
      ).rejects.toMatchObject({ message: 'Invalid session for the user.' });
      await expect(
        own.visit.chooseNewPassword('mallory@example.com', Session, 'Chosen-well-1'),
      ).resolves.toHaveProperty('AuthenticationResult.AccessToken');
      await expect(
        own.visit.chooseNewPassword('mallory@example.com', Session, 'Taken-over-9'),
      ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    });

    it('end after three minutes', async () => {
      await own.visit.invite('slow@example.com', 'Temporary-1');
      const { Session } = await own.visit.passwordSignIn('slow@example.com', 'Temporary-1');
      own.running.pass(180_001);
      await expect(
        own.visit.chooseNewPassword('slow@example.com', Session, 'Chosen-well-1'),
      ).rejects.toMatchObject({ message: 'Invalid session for the user, session is expired.' });
    });
  });

  describe('passwords', () => {
    it('that are wrong are refused in the words that tell nothing', async () => {
      await own.visit.member('wrong@example.com');
      const refused = {
        name: 'NotAuthorizedException',
        message: 'Incorrect username or password.',
      };
      await expect(
        own.visit.passwordSignIn('wrong@example.com', 'Wrong-horse-1'),
      ).rejects.toMatchObject(refused);
      await expect(own.visit.passwordSignIn('nobody@example.com', password)).rejects.toMatchObject(
        refused,
      );
      await expect(
        person(own.running.endpoint, own.pool, 'wrong@example.com').signIn('Wrong-horse-1'),
      ).rejects.toMatchObject(refused);
      await expect(
        person(own.running.endpoint, own.pool, 'nobody@example.com').signIn(password),
      ).rejects.toMatchObject(refused);
    });

    it('that are temporary must be right before another is asked for, and hold for their time', async () => {
      await own.visit.invite('guest@example.com', 'Temporary-1');
      await expect(
        own.visit.passwordSignIn('guest@example.com', 'Temporary-2'),
      ).rejects.toMatchObject({
        message: 'Incorrect username or password.',
      });
      await expect(
        own.visit.passwordSignIn('guest@example.com', 'Temporary-1'),
      ).resolves.toMatchObject({
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
      });
      own.running.pass(7 * 86_400_000);
      await expect(
        own.visit.passwordSignIn('guest@example.com', 'Temporary-1'),
      ).rejects.toMatchObject({
        message: 'Temporary password has expired and must be reset by an administrator.',
      });
    });

    it('that the policy does not take are refused wherever one is set', async () => {
      const email = 'policy@example.com';
      const { AccessToken } = await own.visit.tokensOf(email);
      await own.visit.invite('policy-guest@example.com', 'Temporary-1');
      const { Session } = await own.visit.passwordSignIn('policy-guest@example.com', 'Temporary-1');
      const weak = 'aa';
      const { poolId: UserPoolId, clientId: ClientId } = own.pool;
      const Username = email;
      const attempts = [
        own.running.admin.send(
          new SignUpCommand({ ClientId, Username: 'new@example.com', Password: weak }),
        ),
        own.running.admin.send(
          new ChangePasswordCommand({
            AccessToken,
            PreviousPassword: password,
            ProposedPassword: weak,
          }),
        ),
        own.running.admin.send(
          new ConfirmForgotPasswordCommand({
            ClientId,
            Username,
            ConfirmationCode: '123456',
            Password: weak,
          }),
        ),
        own.running.admin.send(
          new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: weak }),
        ),
        own.visit.invite('weak@example.com', weak),
        own.visit.chooseNewPassword('policy-guest@example.com', Session, weak),
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
        own.visit.chooseNewPassword('policy-guest@example.com', Session, 'Chosen-well-1'),
      ).resolves.toBeDefined();
    });

    it('of a disabled user open nothing, and their tokens end', async () => {
      const email = 'disabled@example.com';
      const { AccessToken } = await own.visit.tokensOf(email);
      await own.running.admin.send(
        new AdminDisableUserCommand({ UserPoolId: own.pool.poolId, Username: email }),
      );
      await expect(own.visit.passwordSignIn(email, password)).rejects.toMatchObject({
        message: 'User is disabled.',
      });
      await expect(own.visit.getUser(AccessToken)).rejects.toMatchObject({
        name: 'NotAuthorizedException',
      });
    });
  });

  describe('the data file', () => {
    it('is its owner’s alone and holds no password, code or refresh token', async () => {
      const { RefreshToken } = await own.visit.tokensOf('secret@example.com');
      const code = codeFor(own.running, 'secret@example.com');
      const directory = dirname(own.running.dataFile);
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
      const { poolId: UserPoolId } = own.pool;
      const Username = 'half-made@example.com';
      await expect(
        own.running.admin.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username,
            UserAttributes: [{ Name: 'custom:unknown', Value: 'x' }],
          }),
        ),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
      await expect(
        own.running.admin.send(new AdminGetUserCommand({ UserPoolId, Username })),
      ).rejects.toMatchObject({ name: 'UserNotFoundException', message: 'User does not exist.' });
    });

    it('is told what is not emulated rather than left with less safety than asked for', async () => {
      const make = (settings: object) =>
        own.running.admin.send(new CreateUserPoolCommand({ PoolName: 'x', ...settings }));
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
