import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DeleteUserPoolClientCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePortalPool } from './portal-pool.ts';
import { credentials, startIdentity, type Running } from './start-identity.ts';

let running: Running;
let admin: CognitoIdentityProviderClient;
beforeAll(async () => {
  running = await startIdentity();
  admin = running.admin;
});
afterAll(() => running.close());

describe('user pools', () => {
  it('are made with the id, the ARN and the defaults of AWS', async () => {
    const { UserPool } = await admin.send(new CreateUserPoolCommand({ PoolName: 'Plain' }));
    expect(UserPool?.Id).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
    expect(UserPool?.Arn).toBe(
      `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${UserPool?.Id}`,
    );
    expect(UserPool).toMatchObject({
      DeletionProtection: 'INACTIVE',
      MfaConfiguration: 'OFF',
      Policies: { PasswordPolicy: { MinimumLength: 8, RequireSymbols: true } },
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    });
    expect(UserPool?.CreationDate).toBeInstanceOf(Date);
    expect(UserPool?.SchemaAttributes?.map(({ Name }) => Name)).toContain('email');
  });

  it('are updated whole: what is left out goes back to its default', async () => {
    const { poolId: UserPoolId } = await makePortalPool(running, {
      Schema: [{ Name: 'plan', AttributeDataType: 'String', Mutable: false }],
    });
    const PasswordPolicy = { MinimumLength: 14, RequireNumbers: true };
    await admin.send(new UpdateUserPoolCommand({ UserPoolId, Policies: { PasswordPolicy } }));
    const { UserPool } = await admin.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool).toMatchObject({
      Name: 'Acme APIs',
      UsernameAttributes: ['email'],
      Policies: { PasswordPolicy: { ...PasswordPolicy, RequireUppercase: false } },
    });
    expect(UserPool?.AutoVerifiedAttributes).toBeUndefined();
    expect(UserPool?.SchemaAttributes?.at(-1)).toMatchObject({ Name: 'custom:plan' });
  });

  it('live in one region each', async () => {
    const frankfurt = new CognitoIdentityProviderClient({
      endpoint: running.endpoint,
      region: 'eu-central-1',
      credentials,
    });
    const { UserPool } = await frankfurt.send(new CreateUserPoolCommand({ PoolName: 'Far' }));
    expect(UserPool?.Id).toMatch(/^eu-central-1_/);
    const { UserPools } = await frankfurt.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    expect(UserPools?.map(({ Name }) => Name)).toEqual(['Far']);
    await expect(
      admin.send(new DescribeUserPoolCommand({ UserPoolId: UserPool?.Id })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `User pool ${UserPool?.Id} does not exist.`,
    });
    frankfurt.destroy();
  });

  it('that are protected are not deleted', async () => {
    const { poolId: UserPoolId } = await makePortalPool(running, { DeletionProtection: 'ACTIVE' });
    await expect(admin.send(new DeleteUserPoolCommand({ UserPoolId }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await admin.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'INACTIVE' }));
    await admin.send(new DeleteUserPoolCommand({ UserPoolId }));
    await expect(admin.send(new DescribeUserPoolCommand({ UserPoolId }))).rejects.toThrow();
  });
});

describe('app clients', () => {
  it('are made, described, updated, listed and deleted', async () => {
    const { poolId: UserPoolId, clientId: ClientId } = await makePortalPool(running);
    expect(ClientId).toMatch(/^[0-9a-z]{26}$/);
    const names = { UserPoolId, ClientId };
    const { UserPoolClient } = await admin.send(
      new UpdateUserPoolClientCommand({
        ...names,
        AccessTokenValidity: 10,
        TokenValidityUnits: { AccessToken: 'minutes' },
      }),
    );
    expect(UserPoolClient).toMatchObject({
      ClientName: 'site',
      RefreshTokenValidity: 30,
      EnableTokenRevocation: true,
      AccessTokenValidity: 10,
    });
    await expect(admin.send(new DescribeUserPoolClientCommand(names))).resolves.toMatchObject({
      UserPoolClient: { PreventUserExistenceErrors: 'LEGACY' },
    });
    await expect(admin.send(new ListUserPoolClientsCommand({ UserPoolId }))).resolves.toMatchObject(
      { UserPoolClients: [{ ...names, ClientName: 'site' }] },
    );
    await expect(
      admin.send(new UpdateUserPoolClientCommand({ ...names, RefreshTokenValidity: 4000 })),
    ).rejects.toMatchObject({ message: 'Invalid range for token validity.' });
    await admin.send(new DeleteUserPoolClientCommand(names));
    await expect(admin.send(new DescribeUserPoolClientCommand(names))).rejects.toMatchObject({
      message: `User pool client ${ClientId} does not exist.`,
    });
  });
});
