import {
  AdminAddUserToGroupCommand,
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDeleteUserCommand,
  AdminEnableUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminResetUserPasswordCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  ConfirmForgotPasswordCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  GetGroupCommand,
  InitiateAuthCommand,
  ListGroupsCommand,
  ListUsersCommand,
  ListUsersInGroupCommand,
  SignUpCommand,
  paginateListUsers,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor, makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';

let running: Running;
let admin: Running['admin'];
beforeAll(async () => {
  running = await startIdentity();
  admin = running.admin;
});
afterAll(() => running.close());

const password = 'Correct-horse-1';

describe('users and groups', () => {
  let pool: PortalPool;
  beforeAll(async () => {
    pool = await makePortalPool(
      running,
      {},
      { ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    );
  });
  const create = (Username: string, more: object = {}) =>
    admin.send(
      new AdminCreateUserCommand({
        UserPoolId: pool.poolId,
        Username,
        MessageAction: 'SUPPRESS',
        ...more,
      }),
    );
  const subject = (Username: string) => ({ UserPoolId: pool.poolId, Username });
  const signIn = (USERNAME: string, PASSWORD: string) =>
    admin.send(
      new AdminInitiateAuthCommand({
        UserPoolId: pool.poolId,
        ClientId: pool.clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD },
      }),
    );

  it('invites a user by mail, who then chooses a password', async () => {
    const email = 'invited@example.com';
    const { User } = await create(email, {
      MessageAction: undefined,
      UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
    });
    expect(User).toMatchObject({ Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' });
    expect(User?.Username).toMatch(/^[0-9a-f-]{36}$/);
    const mail = running.mails.findLast(({ to }) => to === email);
    expect(mail?.subject).toBe('Your account at Acme APIs');
    const [, temporary = ''] = /Temporary password: (\S+)/.exec(mail?.text ?? '') ?? [];
    const challenge = await signIn(email, temporary);
    expect(challenge).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: { USER_ID_FOR_SRP: User?.Username, requiredAttributes: '[]' },
    });
    const { AuthenticationResult } = await admin.send(
      new AdminRespondToAuthChallengeCommand({
        UserPoolId: pool.poolId,
        ClientId: pool.clientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: challenge.Session,
        ChallengeResponses: {
          USERNAME: email,
          NEW_PASSWORD: password,
          'userAttributes.name': 'In Vited',
        },
      }),
    );
    expect(decodeJwt(AuthenticationResult?.IdToken ?? '')).toMatchObject({
      email,
      email_verified: true,
      name: 'In Vited',
    });
    await expect(create(email, { MessageAction: 'RESEND' })).rejects.toMatchObject({
      name: 'UnsupportedUserStateException',
    });
  });

  it('puts users in groups, and the groups in their tokens', async () => {
    const email = 'grouped@example.com';
    await create(email);
    await admin.send(
      new AdminSetUserPasswordCommand({ ...subject(email), Password: password, Permanent: true }),
    );
    const group = (GroupName: string) => ({ UserPoolId: pool.poolId, GroupName });
    for (const name of ['admins', 'editors'])
      await admin.send(new CreateGroupCommand({ ...group(name), Description: name }));
    await expect(admin.send(new CreateGroupCommand(group('admins')))).rejects.toMatchObject({
      name: 'GroupExistsException',
    });
    await expect(
      admin.send(new AdminAddUserToGroupCommand({ ...subject(email), GroupName: 'none' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException', message: 'Group not found.' });
    for (const GroupName of ['admins', 'editors', 'admins'])
      await admin.send(new AdminAddUserToGroupCommand({ ...subject(email), GroupName }));

    await expect(
      admin.send(new AdminListGroupsForUserCommand({ ...subject(email), Limit: 1 })),
    ).resolves.toMatchObject({
      Groups: [{ GroupName: 'admins', Description: 'admins' }],
      NextToken: expect.any(String) as string,
    });
    await expect(admin.send(new ListUsersInGroupCommand(group('admins')))).resolves.toMatchObject({
      Users: [{ UserStatus: 'CONFIRMED' }],
    });
    await expect(
      admin.send(new ListGroupsCommand({ UserPoolId: pool.poolId })),
    ).resolves.toMatchObject({ Groups: [{ GroupName: 'admins' }, { GroupName: 'editors' }] });

    const { AuthenticationResult } = await signIn(email, password);
    for (const token of [AuthenticationResult?.IdToken, AuthenticationResult?.AccessToken])
      expect(decodeJwt(token ?? '')['cognito:groups']).toEqual(['admins', 'editors']);

    await admin.send(new DeleteGroupCommand(group('editors')));
    await expect(admin.send(new GetGroupCommand(group('editors')))).rejects.toThrow();
    await admin.send(
      new AdminRemoveUserFromGroupCommand({ ...subject(email), ...group('admins') }),
    );
    await expect(
      admin.send(new AdminListGroupsForUserCommand(subject(email))),
    ).resolves.toMatchObject({ Groups: [] });
  });

  it('finds users by a filter and lists them page by page', async () => {
    const { poolId: UserPoolId } = await makePortalPool(running);
    for (const name of ['ann', 'bob', 'cat', 'anders', 'eve'])
      await admin.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: `${name}@example.com`,
          MessageAction: 'SUPPRESS',
        }),
      );
    const emails = (users: readonly UserType[] = []) =>
      users.map(({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value);
    const list = async (Filter: string) =>
      emails((await admin.send(new ListUsersCommand({ UserPoolId, Filter }))).Users);
    await expect(list('email ^= "AN"')).resolves.toEqual(['ann@example.com', 'anders@example.com']);
    await expect(list('email = "bob@example.com"')).resolves.toEqual(['bob@example.com']);
    await expect(list('status = "Disabled"')).resolves.toEqual([]);
    await expect(list('cognito:user_status = "FORCE_CHANGE_PASSWORD"')).resolves.toHaveLength(5);
    await expect(list('constructor = "x"')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(list('email like "x"')).rejects.toThrow();
    const pages: unknown[] = [];
    for await (const { Users } of paginateListUsers(
      { client: admin, pageSize: 2 },
      { UserPoolId, Limit: 2, AttributesToGet: ['email'] },
    ))
      pages.push(emails(Users));
    expect(pages.map((page) => (page as unknown[]).length)).toEqual([2, 2, 1]);
    expect(new Set(pages.flat())).toHaveProperty('size', 5);
  });

  it('disables, enables, resets, signs out and deletes a user', async () => {
    const email = 'managed@example.com';
    await create(email, { UserAttributes: [{ Name: 'email_verified', Value: 'true' }] });
    await admin.send(
      new AdminSetUserPasswordCommand({ ...subject(email), Password: password, Permanent: true }),
    );
    await admin.send(new AdminDisableUserCommand(subject(email)));
    await expect(signIn(email, password)).rejects.toMatchObject({ message: 'User is disabled.' });
    await admin.send(new AdminEnableUserCommand(subject(email)));
    const { AuthenticationResult } = await signIn(email, password);

    await admin.send(new AdminUserGlobalSignOutCommand(subject(email)));
    await expect(
      admin.send(
        new InitiateAuthCommand({
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          ClientId: pool.clientId,
          AuthParameters: { REFRESH_TOKEN: AuthenticationResult?.RefreshToken ?? '' },
        }),
      ),
    ).rejects.toMatchObject({ message: 'Refresh Token has been revoked' });

    await admin.send(new AdminResetUserPasswordCommand(subject(email)));
    await expect(signIn(email, password)).rejects.toMatchObject({
      name: 'PasswordResetRequiredException',
    });
    await admin.send(
      new ConfirmForgotPasswordCommand({
        ClientId: pool.clientId,
        Username: email,
        Password: 'Another-one-2',
        ConfirmationCode: codeFor(running, email),
      }),
    );
    await expect(signIn(email, 'Another-one-2')).resolves.toHaveProperty('AuthenticationResult');

    await admin.send(new AdminDeleteUserCommand(subject(email)));
    await expect(admin.send(new AdminGetUserCommand(subject(email)))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
    await expect(create(email)).resolves.toBeDefined();
  });

  it('confirms a sign-up and vouches for attributes', async () => {
    const email = 'vouched@example.com';
    await admin.send(
      new SignUpCommand({ ClientId: pool.clientId, Username: email, Password: password }),
    );
    await admin.send(new AdminConfirmSignUpCommand(subject(email)));
    await expect(admin.send(new AdminConfirmSignUpCommand(subject(email)))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const get = async () => {
      const { UserAttributes = [] } = await admin.send(new AdminGetUserCommand(subject(email)));
      return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
    };
    await expect(get()).resolves.toMatchObject({ email_verified: 'false' });
    const UserAttributes = [
      { Name: 'email_verified', Value: 'true' },
      { Name: 'nickname', Value: 'V' },
    ];
    await admin.send(new AdminUpdateUserAttributesCommand({ ...subject(email), UserAttributes }));
    await expect(get()).resolves.toMatchObject({ email_verified: 'true', nickname: 'V' });
    const remove = (name: string) =>
      admin.send(
        new AdminDeleteUserAttributesCommand({ ...subject(email), UserAttributeNames: [name] }),
      );
    await remove('nickname');
    await expect(get()).resolves.not.toHaveProperty('nickname');
    await expect(remove('email')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(remove('sub')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('closes a pool to sign-ups', async () => {
    const closed = await makePortalPool(running, {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    await expect(
      admin.send(
        new SignUpCommand({
          ClientId: closed.clientId,
          Username: 'x@example.com',
          Password: password,
        }),
      ),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    });
  });
});
