import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoUserAttribute, type CognitoUserSession } from 'amazon-cognito-identity-js';
import { call, person } from './person.ts';
import { codeFor, makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';

const password = 'Correct-horse-1';

describe('amazon-cognito-identity-js, unmodified', () => {
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

  /** By the SDK: the library itself tries a refused refresh again for six seconds. */
  const refresh = (session: CognitoUserSession) =>
    running.admin.send(
      new InitiateAuthCommand({
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: pool.clientId,
        AuthParameters: { REFRESH_TOKEN: session.getRefreshToken().getToken() },
      }),
    );

  it('signs up, is mailed a code, confirms it, and signs in by SRP', async () => {
    const ada = person(running.endpoint, pool, 'ada@example.com');
    const { userConfirmed, userSub, codeDeliveryDetails } = await ada.signUp(password);
    expect(userConfirmed).toBe(false);
    expect(userSub).toMatch(/^[0-9a-f-]{36}$/);
    expect(codeDeliveryDetails).toEqual({
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: 'a***@e***',
    });
    await expect(ada.confirm(codeFor(running, 'ada@example.com'))).resolves.toBe('SUCCESS');
    const session = await ada.signIn(password);
    expect(session.isValid()).toBe(true);
    expect(session.getIdToken().payload).toMatchObject({
      'cognito:username': userSub,
      aud: pool.clientId,
      email: 'ada@example.com',
      email_verified: true,
      iss: `${running.endpoint}/${pool.poolId}`,
      sub: userSub,
      token_use: 'id',
    });
    expect(session.getAccessToken().payload).toMatchObject({
      client_id: pool.clientId,
      scope: 'aws.cognito.signin.user.admin',
      token_use: 'access',
      username: userSub,
    });
  });

  it('takes the address in any case', async () => {
    await member('grace@example.com');
    const shouting = person(running.endpoint, pool, 'GRACE@Example.com');
    await expect(shouting.signIn(password)).resolves.toBeDefined();
    await expect(shouting.signUp(password)).rejects.toMatchObject({
      code: 'UsernameExistsException',
      message: 'An account with the given email already exists.',
    });
  });

  it('resends a code, and only the newest counts', async () => {
    const email = 'joan@example.com';
    const joan = person(running.endpoint, pool, email);
    await joan.signUp(password);
    const first = codeFor(running, email);
    await expect(joan.resend()).resolves.toMatchObject({
      CodeDeliveryDetails: { Destination: 'j***@e***' },
    });
    const second = codeFor(running, email);
    if (first !== second)
      await expect(joan.confirm(first)).rejects.toMatchObject({ code: 'CodeMismatchException' });
    await expect(joan.confirm(second)).resolves.toBe('SUCCESS');
    await expect(joan.resend()).rejects.toMatchObject({ message: 'User is already confirmed.' });
  });

  it('refreshes a session and keeps the time of the sign-in', async () => {
    const one = await member('hedy@example.com');
    const session = await one.signIn(password);
    running.pass(90_000);
    const refreshed = await call<typeof session>((callback) =>
      one.user.refreshSession(session.getRefreshToken(), callback),
    );
    expect(refreshed.getAccessToken().getJwtToken()).not.toBe(
      session.getAccessToken().getJwtToken(),
    );
    const [before, after] = [session, refreshed].map((s) => s.getAccessToken().payload);
    expect(after?.['auth_time']).toBe(before?.['auth_time']);
    expect(after?.['origin_jti']).toBe(before?.['origin_jti']);
    expect(after?.['iat']).toBeGreaterThanOrEqual(before?.['iat'] + 90);
  });

  it('changes the password', async () => {
    const one = await member('radia@example.com');
    await one.signIn(password);
    const change = (from: string, to: string) =>
      call((callback) => one.user.changePassword(from, to, callback));
    await expect(change('Wrong-horse-1', 'Other-horse-2')).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    await expect(change(password, 'short')).rejects.toMatchObject({
      code: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    });
    await expect(change(password, 'Other-horse-2')).resolves.toBe('SUCCESS');
    await expect(one.signIn(password)).rejects.toMatchObject({ code: 'NotAuthorizedException' });
    await expect(one.signIn('Other-horse-2')).resolves.toBeDefined();
  });

  it('recovers a forgotten password by a code', async () => {
    const email = 'barbara@example.com';
    const one = await member(email);
    const delivery = await new Promise((inputVerificationCode, onFailure) =>
      one.user.forgotPassword({ onSuccess: () => {}, onFailure, inputVerificationCode }),
    );
    expect(delivery).toMatchObject({ CodeDeliveryDetails: { Destination: 'b***@e***' } });
    const confirm = (code: string) =>
      new Promise((onSuccess, onFailure) =>
        one.user.confirmPassword(code, 'Found-again-3', { onSuccess, onFailure }),
      );
    const code = codeFor(running, email);
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(confirm(wrong)).rejects.toMatchObject({
      code: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    });
    await expect(confirm(code)).resolves.toBe('SUCCESS');
    await expect(confirm(code)).rejects.toMatchObject({ code: 'ExpiredCodeException' });
    await expect(one.signIn('Found-again-3')).resolves.toBeDefined();
  });

  it('signs out everywhere: access and refresh tokens are refused at once', async () => {
    const one = await member('sophie@example.com');
    const elsewhere = person(running.endpoint, pool, 'sophie@example.com');
    await one.signIn(password);
    const other = await elsewhere.signIn(password);
    await new Promise((onSuccess, onFailure) => one.user.globalSignOut({ onSuccess, onFailure }));
    await expect(
      call((callback) => elsewhere.user.getUserAttributes(callback)),
    ).rejects.toMatchObject({
      code: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    await expect(refresh(other)).rejects.toMatchObject({
      message: 'Refresh Token has been revoked',
    });
  });

  it('reads, sets, verifies and deletes attributes', async () => {
    const email = 'evelyn@example.com';
    const one = await member(email);
    await one.signIn(password);
    const set = (Name: string, Value: string) =>
      call((callback) =>
        one.user.updateAttributes([new CognitoUserAttribute({ Name, Value })], callback),
      );
    const attributes = async () => {
      const list = await call<CognitoUserAttribute[]>((callback) =>
        one.user.getUserAttributes(callback),
      );
      return Object.fromEntries(list.map((entry) => [entry.getName(), entry.getValue()]));
    };
    await set('nickname', 'Evie');
    await expect(attributes()).resolves.toMatchObject({ nickname: 'Evie', email_verified: 'true' });
    await call((callback) => one.user.deleteAttributes(['nickname'], callback));
    await expect(attributes()).resolves.not.toHaveProperty('nickname');
    await set('email', 'evie@example.com');
    await expect(attributes()).resolves.toMatchObject({
      email: 'evie@example.com',
      email_verified: 'false',
    });
    const code = codeFor(running, 'evie@example.com');
    await new Promise((onSuccess, onFailure) =>
      one.user.verifyAttribute('email', code, { onSuccess, onFailure }),
    );
    await expect(attributes()).resolves.toMatchObject({ email_verified: 'true' });
    await expect(
      person(running.endpoint, pool, 'evie@example.com').signIn(password),
    ).resolves.toBeDefined();
    await expect(set('email_verified', 'true')).rejects.toMatchObject({
      message: 'A client attempted to write unauthorized attribute',
    });
  });

  it('deletes the account', async () => {
    const email = 'mary@example.com';
    const one = await member(email);
    const session = await one.signIn(password);
    await call((callback) => one.user.deleteUser(callback));
    await expect(person(running.endpoint, pool, email).signIn(password)).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    await expect(refresh(session)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});
