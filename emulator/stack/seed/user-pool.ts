import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  paginateListUserPoolClients,
  paginateListUserPools,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';

export interface UserPool {
  readonly userPoolId: string;
  readonly clientId: string;
}

/** What the pool's mails say of the portal they come from. */
export interface MailSender {
  readonly portalName: string;
  readonly supportEmail: string;
  readonly region: string;
  readonly accountId: string;
}

const poolName = 'gatehouse';
const clientName = 'gatehouse-web';

/** Makes the user pool and the web pages' client of it, each unless it is there; mails follow the portal's present name. */
export async function ensureUserPool(
  client: CognitoIdentityProviderClient,
  sender: MailSender,
): Promise<UserPool> {
  const settings = changeableSettings(sender);
  const existing = await findPool(client);
  if (existing !== undefined) await update(client, existing, settings);
  const userPoolId = existing ?? (await createPool(client, settings));
  const clientId =
    (await findClient(client, userPoolId)) ?? (await createClient(client, userPoolId));
  return { userPoolId, clientId };
}

/** UpdateUserPool puts what it is not given back to its default, so both operations are given all of these. */
function changeableSettings({ portalName, supportEmail, region, accountId }: MailSender) {
  return {
    AutoVerifiedAttributes: ['email'],
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    // A new address counts only once it is confirmed, so nobody loses an account to a typing error.
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      EmailSubject: `Your ${portalName} code`,
      EmailMessage: `Your code for ${portalName} is {####}. If you did not ask for it, ignore this mail.`,
    },
    EmailConfiguration: {
      EmailSendingAccount: 'DEVELOPER',
      SourceArn: `arn:aws:ses:${region}:${accountId}:identity/${supportEmail}`,
      From: `${quoted(portalName)} <${supportEmail}>`,
      ReplyToEmailAddress: supportEmail,
    },
  } satisfies Partial<CreateUserPoolCommandInput>;
}

type ChangeableSettings = ReturnType<typeof changeableSettings>;

/** A display name with characters that have a meaning in addresses (RFC 5322, 3.2.4). */
const quoted = (name: string) => `"${name.replace(/["\\]/g, '\\$&')}"`;

async function findPool(client: CognitoIdentityProviderClient): Promise<string | undefined> {
  for await (const { UserPools = [] } of paginateListUserPools({ client }, { MaxResults: 60 })) {
    const found = UserPools.find(({ Name }) => Name === poolName);
    if (found) return found.Id;
  }
  return undefined;
}

async function createPool(client: CognitoIdentityProviderClient, settings: ChangeableSettings) {
  const { UserPool } = await client.send(
    new CreateUserPoolCommand({
      ...settings,
      PoolName: poolName,
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    }),
  );
  return need(UserPool?.Id, 'CreateUserPool');
}

async function update(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  settings: ChangeableSettings,
): Promise<void> {
  const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId }));
  const isSame =
    UserPool?.EmailConfiguration?.From === settings.EmailConfiguration.From &&
    UserPool.VerificationMessageTemplate?.EmailMessage ===
      settings.VerificationMessageTemplate.EmailMessage;
  if (!isSame) await client.send(new UpdateUserPoolCommand({ UserPoolId, ...settings }));
}

async function findClient(client: CognitoIdentityProviderClient, UserPoolId: string) {
  const pages = paginateListUserPoolClients({ client }, { UserPoolId, MaxResults: 60 });
  for await (const { UserPoolClients = [] } of pages) {
    const found = UserPoolClients.find(({ ClientName }) => ClientName === clientName);
    if (found) return found.ClientId;
  }
  return undefined;
}

async function createClient(client: CognitoIdentityProviderClient, UserPoolId: string) {
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: clientName,
      // A page keeps no secret; the password itself never leaves it (SRP).
      GenerateSecret: false,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    }),
  );
  return need(UserPoolClient?.ClientId, 'CreateUserPoolClient');
}

function need(id: string | undefined, operation: string): string {
  if (id === undefined) throw new Error(`${operation} answered no id.`);
  return id;
}
