import { createHmac } from 'node:crypto';
import {
  AdminInitiateAuthCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
  type AuthFlowType,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from './person.ts';
import { codeFor, makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';

const password = 'Correct-horse-1';
let running: Running;
let pool: PortalPool;
beforeAll(async () => {
  running = await startIdentity();
  pool = await makePortalPool(running);
});
afterAll(() => running.close());

async function member(email: string, where = pool) {
  const one = person(running.endpoint, where, email);
  await one.signUp(password);
  await one.confirm(codeFor(running, email));
  return one;
}
const initiate = (
  AuthFlow: AuthFlowType,
  AuthParameters: Record<string, string>,
  ClientId = pool.clientId,
) => running.admin.send(new InitiateAuthCommand({ AuthFlow, ClientId, AuthParameters }));
const passwordSignIn = (USERNAME: string, PASSWORD: string, clientId = pool.clientId) =>
  initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD }, clientId);

describe('wrong passwords', () => {
  it('lock the user for a second from the fifth on, then twice as long each time', async () => {
    const email = 'guessed@example.com';
    await member(email);
    const wrong = { message: 'Incorrect username or password.' };
    const locked = { message: 'Password attempts exceeded', name: 'NotAuthorizedException' };
    for (let n = 1; n <= 5; n += 1)
      await expect(passwordSignIn(email, 'Wrong-horse-1')).rejects.toMatchObject(wrong);
    await expect(passwordSignIn(email, password)).rejects.toMatchObject(locked);
    running.pass(1_000);
    await expect(passwordSignIn(email, 'Wrong-horse-1')).rejects.toMatchObject(wrong);
    running.pass(1_000);
    await expect(person(running.endpoint, pool, email).signIn(password)).rejects.toMatchObject(
      locked,
    );
    running.pass(1_000);
    await expect(passwordSignIn(email, password)).resolves.toBeDefined();
    await expect(passwordSignIn(email, 'Wrong-horse-1')).rejects.toMatchObject(wrong);
    await expect(passwordSignIn(email, password)).resolves.toBeDefined();
  });

  it('lock a name that nobody has just the same', async () => {
    for (let n = 1; n <= 5; n += 1)
      await expect(passwordSignIn('ghost@example.com', 'Wrong-horse-1')).rejects.toThrow();
    await expect(passwordSignIn('ghost@example.com', password)).rejects.toMatchObject({
      message: 'Password attempts exceeded',
    });
  });

  it('are counted in SRP too', { timeout: 60_000 }, async () => {
    const email = 'srp-guessed@example.com';
    const one = await member(email);
    for (let n = 1; n <= 5; n += 1)
      await expect(one.signIn('Wrong-horse-1')).rejects.toMatchObject({
        message: 'Incorrect username or password.',
      });
    await expect(one.signIn(password)).rejects.toMatchObject({
      message: 'Password attempts exceeded',
    });
  });
});

describe('codes', () => {
  it('of a sign-up hold for 24 hours', async () => {
    const email = 'patient@example.com';
    const one = person(running.endpoint, pool, email);
    await one.signUp(password);
    const code = codeFor(running, email);
    running.pass(24 * 3_600_000);
    await expect(one.confirm(code)).rejects.toMatchObject({
      code: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    });
    await one.resend();
    await expect(one.confirm(codeFor(running, email))).resolves.toBe('SUCCESS');
    await expect(one.confirm('123456')).rejects.toMatchObject({
      code: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    });
  });

  it('may be guessed at five times in an hour, and a new code does not begin the count again', async () => {
    const email = 'code-guessed@example.com';
    const one = person(running.endpoint, pool, email);
    await one.signUp(password);
    const wrong = () => (codeFor(running, email) === '000000' ? '000001' : '000000');
    for (let n = 1; n <= 4; n += 1)
      await expect(one.confirm(wrong())).rejects.toMatchObject({ code: 'CodeMismatchException' });
    await one.resend();
    await expect(one.confirm(wrong())).rejects.toMatchObject({ code: 'CodeMismatchException' });
    const exceeded = {
      code: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    };
    await expect(one.confirm(codeFor(running, email))).rejects.toMatchObject(exceeded);
    running.pass(3_600_000);
    await expect(one.confirm(codeFor(running, email))).resolves.toBe('SUCCESS');
  });

  it('are sent only so often', async () => {
    const email = 'eager@example.com';
    const one = person(running.endpoint, pool, email);
    await one.signUp(password);
    for (let n = 2; n <= 10; n += 1) await one.resend();
    await expect(one.resend()).rejects.toMatchObject({ code: 'LimitExceededException' });
  });
});

describe('a client that hides who exists', () => {
  const about = (Username: string, ClientId = pool.clientId) => ({ ClientId, Username });

  it('answers SRP for an unknown name with a salt that stays the same', async () => {
    const begin = (USERNAME: string) =>
      initiate('USER_SRP_AUTH', { USERNAME, SRP_A: 'abcdef0123456789' });
    await member('real@example.com');
    const real = await begin('real@example.com');
    const [first, again] = [await begin('unreal@example.com'), await begin('UNREAL@example.com')];
    expect(Object.keys(first.ChallengeParameters ?? {}).sort()).toEqual(
      Object.keys(real.ChallengeParameters ?? {}).sort(),
    );
    for (const name of ['SALT', 'USER_ID_FOR_SRP'])
      expect(again.ChallengeParameters?.[name]).toBe(first.ChallengeParameters?.[name]);
    expect(first.ChallengeParameters?.['USER_ID_FOR_SRP']).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('says that codes were sent, and refuses any, for an unknown name', async () => {
    const delivered = {
      CodeDeliveryDetails: {
        AttributeName: 'email',
        DeliveryMedium: 'EMAIL',
        Destination: 'u***@e***',
      },
    };
    const before = running.mails.length;
    await expect(
      running.admin.send(new ForgotPasswordCommand(about('unreal@example.com'))),
    ).resolves.toMatchObject(delivered);
    await expect(
      running.admin.send(new ResendConfirmationCodeCommand(about('unreal@example.com'))),
    ).resolves.toMatchObject(delivered);
    expect(running.mails.length).toBe(before);
    await expect(
      running.admin.send(
        new ConfirmSignUpCommand({ ...about('unreal@example.com'), ConfirmationCode: '123456' }),
      ),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });

  it('differs from one that does not, which says so', async () => {
    const legacy = await makePortalPool(running, {}, { PreventUserExistenceErrors: 'LEGACY' });
    await expect(
      passwordSignIn('unreal@example.com', password, legacy.clientId),
    ).rejects.toMatchObject({ name: 'UserNotFoundException', message: 'User does not exist.' });
    await expect(
      running.admin.send(new ForgotPasswordCommand(about('unreal@example.com', legacy.clientId))),
    ).rejects.toMatchObject({
      name: 'UserNotFoundException',
      message: 'Username/client id combination not found.',
    });
  });
});

describe('flows', () => {
  it('are open only where the client opened them', async () => {
    const strict = await makePortalPool(
      running,
      {},
      { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    );
    await expect(passwordSignIn('x@example.com', password, strict.clientId)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'USER_PASSWORD_AUTH flow not enabled for this client',
    });
    await expect(
      initiate('ADMIN_USER_PASSWORD_AUTH', { USERNAME: 'x', PASSWORD: 'y' }, strict.clientId),
    ).rejects.toMatchObject({ message: 'Initiate Auth method not supported.' });
    await expect(
      running.admin.send(
        new AdminInitiateAuthCommand({
          UserPoolId: strict.poolId,
          ClientId: strict.clientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'x', PASSWORD: 'y' },
        }),
      ),
    ).rejects.toMatchObject({ message: 'Auth flow not enabled for this client' });
  });

  it('name the parameter that is missing', async () => {
    await expect(initiate('USER_SRP_AUTH', { USERNAME: 'x@example.com' })).rejects.toMatchObject({
      message: 'Missing required parameter SRP_A',
    });
    await expect(
      initiate('USER_SRP_AUTH', { USERNAME: 'x@example.com', SRP_A: '0' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('tell an unconfirmed user so, after the right password only', async () => {
    const email = 'unconfirmed@example.com';
    await person(running.endpoint, pool, email).signUp(password);
    await expect(passwordSignIn(email, 'Wrong-horse-1')).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    await expect(passwordSignIn(email, password)).rejects.toMatchObject({
      name: 'UserNotConfirmedException',
      message: 'User is not confirmed.',
    });
  });
});

describe('a client with a secret', () => {
  it('must prove it in every call', async () => {
    const secretive = await makePortalPool(running, {}, { GenerateSecret: true });
    const { clientId: ClientId, clientSecret = '' } = secretive;
    const Username = 'server@example.com';
    const SecretHash = createHmac('sha256', clientSecret)
      .update(Username + ClientId)
      .digest('base64');
    const signUp = (hash?: string) =>
      running.admin.send(
        new SignUpCommand({ ClientId, Username, Password: password, SecretHash: hash }),
      );
    await expect(signUp()).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: `Client ${ClientId} is configured for secret but secret was not received`,
    });
    await expect(signUp('d3Jvbmc=')).rejects.toMatchObject({
      message: `Unable to verify secret hash for client ${ClientId}`,
    });
    await expect(signUp(SecretHash)).resolves.toMatchObject({ UserConfirmed: false });
    await running.admin.send(
      new ConfirmSignUpCommand({
        ClientId,
        Username,
        SecretHash,
        ConfirmationCode: codeFor(running, Username),
      }),
    );
    const signIn = { USERNAME: Username, PASSWORD: password };
    await expect(initiate('USER_PASSWORD_AUTH', signIn, ClientId)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(
      initiate('USER_PASSWORD_AUTH', { ...signIn, SECRET_HASH: SecretHash }, ClientId),
    ).resolves.toHaveProperty('AuthenticationResult.IdToken');
  });
});
