import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';

type PoolSettings = Omit<CreateUserPoolCommandInput, 'PoolName'>;
type ClientSettings = Omit<CreateUserPoolClientCommandInput, 'UserPoolId' | 'ClientName'>;
const arn = 'arn:aws:iam::123456789012:role/sms';

const refusedOfPools: readonly [member: string, PoolSettings][] = [
  ['SmsConfiguration', { SmsConfiguration: { SnsCallerArn: arn } }],
  ['SmsVerificationMessage', { SmsVerificationMessage: '{####}' }],
  ['SmsAuthenticationMessage', { SmsAuthenticationMessage: '{####}' }],
  ['DeviceConfiguration', { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } }],
  ['MfaConfiguration', { MfaConfiguration: 'ON' }],
  ['AdvancedSecurityMode', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }],
  ['PasswordHistorySize', { Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } }],
  [
    'AllowedFirstAuthFactors',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } } },
  ],
  ['LambdaConfig.PreAuthentication', { LambdaConfig: { PreAuthentication: arn } }],
  ['EmailMessageByLink', { VerificationMessageTemplate: { EmailMessageByLink: '{##here##}' } }],
  [
    'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage',
    { AdminCreateUserConfig: { InviteMessageTemplate: { SMSMessage: '{username} {####}' } } },
  ],
];
const refusedOfClients: readonly [member: string, ClientSettings][] = [
  ['CallbackURLs', { CallbackURLs: ['https://example.com'] }],
  ['LogoutURLs', { LogoutURLs: ['https://example.com'] }],
  ['AllowedOAuthFlows', { AllowedOAuthFlows: ['code'] }],
  ['AllowedOAuthFlowsUserPoolClient', { AllowedOAuthFlowsUserPoolClient: true }],
  ['SupportedIdentityProviders', { SupportedIdentityProviders: ['Google'] }],
  ['AnalyticsConfiguration', { AnalyticsConfiguration: { ApplicationId: 'a' } }],
  ['RefreshTokenRotation', { RefreshTokenRotation: { Feature: 'ENABLED' } }],
];

describe('settings that are not emulated', () => {
  let running: Running;
  let pool: PortalPool;
  beforeAll(async () => {
    running = await startIdentity();
    pool = await makePortalPool(running);
  });
  afterAll(() => running.close());
  const refused = (member: string) => ({
    name: 'InvalidParameterException',
    message: expect.stringMatching(new RegExp(member, 'i')) as string,
  });

  it.each(refusedOfPools)('of a pool are refused by name: %s', async (member, settings) => {
    const before = await running.admin.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    const create = new CreateUserPoolCommand({ PoolName: 'Other', ...settings });
    await expect(running.admin.send(create)).rejects.toMatchObject(refused(member));
    const update = new UpdateUserPoolCommand({ UserPoolId: pool.poolId, ...settings });
    await expect(running.admin.send(update)).rejects.toMatchObject(refused(member));
    const after = await running.admin.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    expect(after.UserPools).toEqual(before.UserPools);
  });

  it.each(refusedOfClients)('of a client are refused by name: %s', async (member, settings) => {
    const { poolId: UserPoolId, clientId: ClientId } = pool;
    const create = new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', ...settings });
    await expect(running.admin.send(create)).rejects.toMatchObject(refused(member));
    const update = new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ...settings });
    await expect(running.admin.send(update)).rejects.toMatchObject(refused(member));
  });

  it('are kept when they leave the feature switched off', async () => {
    const off = {
      MfaConfiguration: 'OFF',
      UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
      UserPoolTier: 'LITE',
    } satisfies PoolSettings;
    const { UserPool } = await running.admin.send(
      new CreateUserPoolCommand({ PoolName: 'Off', ...off }),
    );
    const { Id: UserPoolId = '' } = UserPool ?? {};
    const described = await running.admin.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(described.UserPool).toMatchObject(off);
    const without = {
      SupportedIdentityProviders: ['COGNITO'],
      AllowedOAuthFlowsUserPoolClient: false,
      RefreshTokenRotation: { Feature: 'DISABLED' },
    } satisfies ClientSettings;
    const { UserPoolClient } = await running.admin.send(
      new CreateUserPoolClientCommand({
        ...{ UserPoolId, ClientName: 'web' },
        ...without,
      }),
    );
    expect(UserPoolClient).toMatchObject(without);
  });
});
