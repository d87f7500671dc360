import {
  AdminGetUserCommand,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TriggerEvent } from './neighbours.ts';
import { codeFor, makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';

const Password = 'Correct-horse-1';
let running: Running;
beforeAll(async () => {
  running = await startIdentity();
});
afterAll(() => running.close());
beforeEach(() => {
  running.functions.clear();
  running.failMails(false);
});

const arn = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
const signUp = ({ clientId: ClientId }: PortalPool, Username: string) =>
  running.admin.send(
    new SignUpCommand({
      ClientId,
      Username,
      Password,
      ValidationData: [{ Name: 'invitation', Value: 'abc' }],
      ClientMetadata: { source: 'site' },
    }),
  );
const statusOf = async ({ poolId: UserPoolId }: PortalPool, Username: string) => {
  const command = new AdminGetUserCommand({ UserPoolId, Username });
  return (await running.admin.send(command)).UserStatus;
};

describe('the PreSignUp trigger', () => {
  const withTrigger = () => makePortalPool(running, { LambdaConfig: { PreSignUp: arn('pre') } });

  it('is given the event of AWS', async () => {
    const events: TriggerEvent[] = [];
    running.functions.set('pre', (event) => {
      events.push(event);
      return event;
    });
    const pool = await withTrigger();
    const { UserSub } = await signUp(pool, 'eve@example.com');
    expect(events).toEqual([
      {
        version: '1',
        region: 'us-east-1',
        userPoolId: pool.poolId,
        userName: UserSub,
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.clientId },
        triggerSource: 'PreSignUp_SignUp',
        request: {
          userAttributes: { email: 'eve@example.com' },
          validationData: { invitation: 'abc' },
          clientMetadata: { source: 'site' },
        },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
  });

  it('confirms the user and the address when it says so', async () => {
    running.functions.set('pre', (event) => ({
      ...event,
      response: { autoConfirmUser: true, autoVerifyEmail: true },
    }));
    const pool = await withTrigger();
    const before = running.mails.length;
    await expect(signUp(pool, 'auto@example.com')).resolves.toMatchObject({ UserConfirmed: true });
    expect(running.mails.length).toBe(before);
    await expect(statusOf(pool, 'auto@example.com')).resolves.toBe('CONFIRMED');
  });

  it('keeps the user out when it fails', async () => {
    running.functions.set('pre', () => {
      throw new Error('Only staff may sign up');
    });
    const pool = await withTrigger();
    await expect(signUp(pool, 'out@example.com')).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error Only staff may sign up.',
    });
    await expect(statusOf(pool, 'out@example.com')).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  it('keeps the user out when it is not there or returns no event', async () => {
    const pool = await withTrigger();
    await expect(signUp(pool, 'out@example.com')).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
    });
    running.functions.set('pre', () => 'done');
    await expect(signUp(pool, 'out@example.com')).rejects.toMatchObject({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
    await expect(statusOf(pool, 'out@example.com')).rejects.toThrow();
  });

  it('lets one of two people have an address they both ask for at once', async () => {
    running.functions.set('pre', (event) => event);
    const pool = await withTrigger();
    const settled = await Promise.allSettled(
      [1, 2, 3, 4].map(() => signUp(pool, 'race@example.com')),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled.filter(({ status }) => status === 'rejected'))
      expect(one).toMatchObject({ reason: { name: 'UsernameExistsException' } });
  });
});

describe('the PostConfirmation trigger', () => {
  it('is told of a confirmation, which stands even when the function fails', async () => {
    const events: TriggerEvent[] = [];
    running.functions.set('post', (event) => {
      events.push(event);
      throw new Error('boom');
    });
    const pool = await makePortalPool(running, { LambdaConfig: { PostConfirmation: arn('post') } });
    const Username = 'told@example.com';
    await signUp(pool, Username);
    await expect(
      running.admin.send(
        new ConfirmSignUpCommand({
          ClientId: pool.clientId,
          Username,
          ConfirmationCode: codeFor(running, Username),
        }),
      ),
    ).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PostConfirmation failed with error boom.',
    });
    expect(events).toMatchObject([
      {
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        request: {
          userAttributes: {
            email: Username,
            email_verified: 'true',
            'cognito:user_status': 'CONFIRMED',
          },
        },
        response: {},
      },
    ]);
    await expect(statusOf(pool, Username)).resolves.toBe('CONFIRMED');
  });
});

describe('mails', () => {
  const template = (VerificationMessageTemplate: object): Partial<CreateUserPoolCommandInput> => ({
    VerificationMessageTemplate,
  });

  it('come from the pool’s sender in readable words', async () => {
    const pool = await makePortalPool(running);
    await signUp(pool, 'reader@example.com');
    const mail = running.mails.at(-1);
    expect(mail).toMatchObject({ from: 'Acme <portal@acme.example>', to: 'reader@example.com' });
    expect(mail?.subject).toMatch(/^\d{6} is your code for Acme APIs$/);
    expect(mail?.text).toMatch(/^Your code for Acme APIs is \d{6}\n/);
  });

  it('follow the pool’s template, with names made safe in HTML', async () => {
    const pool = await makePortalPool(
      running,
      template({ EmailSubject: 'Hello', EmailMessage: '<p>{username}: <b>{####}</b></p>' }),
    );
    await signUp(pool, `o'<b>@example.com`);
    expect(running.mails.at(-1)).toMatchObject({
      subject: 'Hello',
      html: expect.stringMatching(
        /^<p>o&#39;&lt;b&gt;@example\.com: <b>\d{6}<\/b><\/p>$/,
      ) as string,
    });
  });

  it('need a place for the code', async () => {
    await expect(
      makePortalPool(running, template({ EmailMessage: 'no code' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('that cannot be sent are reported, and the code can be asked for again', async () => {
    const pool = await makePortalPool(running);
    running.failMails(true);
    await expect(signUp(pool, 'lost@example.com')).rejects.toMatchObject({
      name: 'CodeDeliveryFailureException',
    });
    expect(running.faults.at(-1)).toMatchObject({
      message: 'Unable to deliver message: Email address is not verified.',
      cause: { $metadata: { httpStatusCode: 400 } },
    });
    await expect(statusOf(pool, 'lost@example.com')).resolves.toBe('UNCONFIRMED');
    running.failMails(false);
    await running.admin.send(
      new ResendConfirmationCodeCommand({ ClientId: pool.clientId, Username: 'lost@example.com' }),
    );
    expect(codeFor(running, 'lost@example.com')).toMatch(/^\d{6}$/);
  });
});
