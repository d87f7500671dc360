import { LambdaClient } from '@aws-sdk/client-lambda';
import type { Lambda } from '../lambda/lambda.ts';
import type { Foundation } from './foundation.ts';
import { functionDefinitions } from './function-definitions.ts';
import type { ProjectSettings } from './load-config.ts';
import { ensureAdmin } from './seed/admin.ts';
import { createAwsClients, type AwsClients } from './seed/aws-clients.ts';
import { removeLostLease } from './seed/lost-lease.ts';
import { seedGateway } from './seed/seed-gateway.ts';
import { ensureTable } from './seed/table.ts';
import { ensureUserPool, type UserPool } from './seed/user-pool.ts';

/** The portal's back end as it runs on the services, made through the AWS SDK as on AWS. */
export interface DeployedPortal extends UserPool {
  readonly clients: AwsClients & { readonly lambda: LambdaClient };
  readonly tableName: string;
  readonly lambda: Lambda;
  /** Brings the gateway to what the descriptions say now. */
  reseed(): Promise<void>;
}

export interface DeployOptions extends ProjectSettings {
  /** Absolute path of the project. */
  readonly root: string;
  /** Whether the rate limits of API Gateway's control plane hold once all is set up. */
  readonly controlLimits: boolean;
  /** Told of findings in the descriptions that are no errors. */
  readonly warn: (text: string) => void;
}

const tableName = 'gatehouse';
const provisionerFunction = 'gatehouse-provisioner';

/** @throws StackProblem when the descriptions have errors */
export async function deployPortal(
  { services, secrets, ...place }: Foundation,
  options: DeployOptions,
): Promise<DeployedPortal> {
  const { awsEndpoint: endpoint, region, accountId, credentials, dataFolder } = place;
  const { config } = options;
  const sdk = { endpoint, region, credentials };
  const clients = { ...createAwsClients(sdk), lambda: new LambdaClient(sdk) };
  await ensureTable(clients.dynamodb, tableName);
  await removeLostLease(clients.dynamodb, tableName);
  const { name: portalName, supportEmail } = config;
  const pool = await ensureUserPool(clients.cognito, {
    ...{ portalName, supportEmail, region, accountId },
  });
  await ensureAdmin(clients.cognito, pool.userPoolId, secrets.adminPassword);
  const lambda = services.startLambda(
    functionDefinitions({
      TABLE_NAME: tableName,
      KEY_VAULT_SECRET: secrets.keyVaultSecret,
      KEY_PREFIX: config.keys.prefix,
      KEYS_PER_USER: String(config.keys.maxPerUser),
      PROVISIONER_FUNCTION: provisionerFunction,
      USER_POOL_ID: pool.userPoolId,
    }),
  );
  const reseed = async () => {
    const userPoolArn = `arn:aws:cognito-idp:${region}:${accountId}:userpool/${pool.userPoolId}`;
    services.gateway.setControlLimits(false);
    try {
      await seedGateway({
        ...options,
        clients,
        region,
        accountId,
        userPoolArn,
        dataFolder,
        tableName,
      });
    } finally {
      services.gateway.setControlLimits(options.controlLimits);
    }
  };
  await reseed();
  return { ...pool, clients, tableName, lambda, reseed };
}
