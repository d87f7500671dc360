import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
  GroupExistsException,
  UserNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

export const adminEmail = 'admin@example.com';
const adminGroup = 'admins';

/**
 * Makes the admin with the password given, at the first start only: a password that was changed since stays. A start that was
 * cut short leaves a user that must change its password; that one is finished.
 */
export async function ensureAdmin(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  password: string,
): Promise<void> {
  const user = { UserPoolId, Username: adminEmail };
  if ((await readStatus(client, user)) === 'CONFIRMED') return;
  await createGroup(client, UserPoolId);
  if ((await readStatus(client, user)) === undefined)
    await client.send(
      new AdminCreateUserCommand({
        ...user,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: adminEmail },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: 'Admin' },
        ],
      }),
    );
  await client.send(new AdminAddUserToGroupCommand({ ...user, GroupName: adminGroup }));
  await client.send(
    new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }),
  );
}

async function readStatus(
  client: CognitoIdentityProviderClient,
  user: { UserPoolId: string; Username: string },
): Promise<string | undefined> {
  try {
    return (await client.send(new AdminGetUserCommand(user))).UserStatus;
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  }
}

async function createGroup(client: CognitoIdentityProviderClient, UserPoolId: string) {
  try {
    await client.send(
      new CreateGroupCommand({
        UserPoolId,
        GroupName: adminGroup,
        Description: 'People who run this portal.',
      }),
    );
  } catch (error) {
    if (!(error instanceof GroupExistsException)) throw error;
  }
}
