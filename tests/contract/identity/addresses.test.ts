import {
  AdminUpdateUserAttributesCommand,
  ConfirmSignUpCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor, makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';
import { password, visitors } from './visitors.ts';

let running: Running;
beforeAll(async () => {
  running = await startIdentity();
});
afterAll(() => running.close());

describe('a pool that verifies a new address before it counts', () => {
  let pool: PortalPool;
  let visit: ReturnType<typeof visitors>;
  beforeAll(async () => {
    pool = await makePortalPool(running, {
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    visit = visitors(running, pool);
  });
  const move = (AccessToken: string, email: string) =>
    running.admin.send(
      new UpdateUserAttributesCommand({
        AccessToken,
        UserAttributes: [{ Name: 'email', Value: email }],
      }),
    );
  const verify = (AccessToken: string, Code: string) =>
    running.admin.send(
      new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code }),
    );
  const addressOf = async (AccessToken: string) => {
    const { UserAttributes = [] } = await running.admin.send(new GetUserCommand({ AccessToken }));
    return UserAttributes.find(({ Name }) => Name === 'email')?.Value;
  };

  it('keeps the old one until the code comes back', async () => {
    const { AccessToken } = await visit.tokensOf('old@example.com');
    await expect(move(AccessToken, 'new@example.com')).resolves.toMatchObject({
      CodeDeliveryDetailsList: [{ Destination: 'n***@e***', AttributeName: 'email' }],
    });
    await expect(addressOf(AccessToken)).resolves.toBe('old@example.com');
    await expect(visit.passwordSignIn('new@example.com', password)).rejects.toThrow();
    await running.admin.send(
      new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'email' }),
    );
    await verify(AccessToken, codeFor(running, 'new@example.com'));
    await expect(addressOf(AccessToken)).resolves.toBe('new@example.com');
    await expect(visit.passwordSignIn('new@example.com', password)).resolves.toBeDefined();
    await expect(visit.passwordSignIn('old@example.com', password)).rejects.toThrow();
  });

  it('refuses one that someone else has, then and when the code comes back', async () => {
    await visit.member('taken@example.com');
    const { AccessToken } = await visit.tokensOf('mover@example.com');
    const taken = {
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    };
    await expect(move(AccessToken, 'Taken@example.com')).rejects.toMatchObject(taken);
    await move(AccessToken, 'contested@example.com');
    const code = codeFor(running, 'contested@example.com');
    await visit.member('contested@example.com');
    await expect(verify(AccessToken, code)).rejects.toMatchObject(taken);
    await expect(addressOf(AccessToken)).resolves.toBe('mover@example.com');
  });

  it('forgets a move when an administrator sets the address', async () => {
    const { AccessToken } = await visit.tokensOf('settled@example.com');
    await move(AccessToken, 'elsewhere@example.com');
    await running.admin.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.poolId,
        Username: 'settled@example.com',
        UserAttributes: [{ Name: 'email', Value: 'official@example.com' }],
      }),
    );
    await expect(
      verify(AccessToken, codeFor(running, 'elsewhere@example.com')),
    ).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });
});

describe('a pool with user names and the address as an alias', () => {
  let pool: PortalPool;
  let visit: ReturnType<typeof visitors>;
  beforeAll(async () => {
    const names = { UsernameAttributes: undefined, AliasAttributes: ['email' as const] };
    pool = await makePortalPool(running, names);
    visit = visitors(running, pool);
  });
  const signUp = (Username: string, email: string) =>
    running.admin.send(
      new SignUpCommand({
        ClientId: pool.clientId,
        Username,
        Password: password,
        UserAttributes: [{ Name: 'email', Value: email }],
      }),
    );
  const confirm = (Username: string, email: string, ForceAliasCreation = false) =>
    running.admin.send(
      new ConfirmSignUpCommand({
        ClientId: pool.clientId,
        Username,
        ConfirmationCode: codeFor(running, email),
        ForceAliasCreation,
      }),
    );

  it('takes either name once the address is confirmed', async () => {
    const email = 'ada@alias.example';
    await signUp('ada', email);
    await expect(visit.passwordSignIn(email, password)).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    await confirm('ada', email);
    for (const name of ['ada', email, email.toUpperCase()])
      await expect(visit.passwordSignIn(name, password)).resolves.toBeDefined();
  });

  it('gives an address to one user at a time', async () => {
    const email = 'shared@alias.example';
    await signUp('first', email);
    await confirm('first', email);
    await signUp('second', email);
    await expect(confirm('second', email)).rejects.toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
    await confirm('second', email, true);
    const { AuthenticationResult } = await visit.passwordSignIn(email, password);
    await expect(visit.getUser(AuthenticationResult?.AccessToken ?? '')).resolves.toMatchObject({
      Username: 'second',
    });
  });

  it('takes no address for a user name, and no user name twice', async () => {
    await expect(signUp('x@alias.example', 'x@alias.example')).rejects.toMatchObject({
      message: 'Username cannot be of email format, since user pool is configured for email alias.',
    });
    await signUp('once', 'once@alias.example');
    await expect(signUp('ONCE', 'twice@alias.example')).rejects.toMatchObject({
      name: 'UsernameExistsException',
      message: 'User already exists',
    });
  });
});
