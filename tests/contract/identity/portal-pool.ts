import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Running } from './start-identity.ts';

export interface PortalPool {
  readonly poolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

/** A pool as the portal has it (people sign in with their address) and a client without a secret. */
export async function makePortalPool(
  { admin }: Running,
  pool: Partial<CreateUserPoolCommandInput> = {},
  client: Partial<CreateUserPoolClientCommandInput> = {},
): Promise<PortalPool> {
  const { UserPool } = await admin.send(
    new CreateUserPoolCommand({
      PoolName: 'Acme APIs',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      EmailConfiguration: { From: 'Acme <portal@acme.example>' },
      Schema: [{ Name: 'email', Required: true, Mutable: true, AttributeDataType: 'String' }],
      ...pool,
    }),
  );
  const poolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await admin.send(
    new CreateUserPoolClientCommand({
      UserPoolId: poolId,
      ClientName: 'site',
      ExplicitAuthFlows: [
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
      ],
      PreventUserExistenceErrors: 'ENABLED',
      ...client,
    }),
  );
  return {
    poolId,
    clientId: UserPoolClient?.ClientId ?? '',
    clientSecret: UserPoolClient?.ClientSecret,
  };
}

/** Takes the six digits out of the last mail to an address. */
export function codeFor({ mails }: Running, email: string): string {
  const mail = mails.findLast(({ to }) => to === email);
  const [code] = /\b\d{6}\b/.exec(mail?.text || mail?.html || '') ?? [];
  if (code === undefined) throw new Error(`No code was mailed to ${email}.`);
  return code;
}
