import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  paginateListUserPoolClients,
  paginateListUserPools,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

export interface UserPool {
  readonly userPoolId: string;
  readonly clientId: string;
}

const poolName = 'gatehouse';
const clientName = 'gatehouse-web';

/** Makes the user pool and the web pages' client of it, each unless it is there. */
export async function ensureUserPool(
  client: CognitoIdentityProviderClient,
  portalName: string,
): Promise<UserPool> {
  const userPoolId = (await findPool(client)) ?? (await createPool(client, portalName));
  const clientId =
    (await findClient(client, userPoolId)) ?? (await createClient(client, userPoolId));
  return { userPoolId, clientId };
}

async function findPool(client: CognitoIdentityProviderClient): Promise<string | undefined> {
  for await (const { UserPools = [] } of paginateListUserPools({ client }, { MaxResults: 60 })) {
    const found = UserPools.find(({ Name }) => Name === poolName);
    if (found) return found.Id;
  }
  return undefined;
}

async function createPool(client: CognitoIdentityProviderClient, portalName: string) {
  const { UserPool } = await client.send(
    new CreateUserPoolCommand({
      PoolName: poolName,
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      // A new address counts only once it is confirmed, so nobody loses an account to a typing error.
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        EmailSubject: `Your ${portalName} code`,
        EmailMessage: `Your code for ${portalName} is {####}. If you did not ask for it, ignore this mail.`,
      },
    }),
  );
  return need(UserPool?.Id, 'CreateUserPool');
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
