import type { Context } from 'aws-lambda';
import { z } from 'zod';
import { apiGateway } from '../aws/api-gateway-client.ts';
import { cognito } from '../aws/cognito-client.ts';
import { apiGatewayOf } from '../aws/gateway.ts';
import { cognitoIdentities } from '../aws/identities.ts';
import { lambda } from '../aws/lambda-client.ts';
import { lambdaProvisioner } from '../aws/provisioner.ts';
import { aesVault } from '../aws/vault.ts';
import { runProvisioner, type RunOutcome } from '../core/run-provisioner.ts';
import { lazily } from './_lazily.ts';
import { tablePorts } from './_ports.ts';
import { readEnvironment } from './env.ts';

/** From a request that recorded work, what it recorded; from the schedule, nothing. */
const eventSchema = z.object({
  first: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('key'), userId: z.string(), keyId: z.string() }),
      z.object({ kind: z.literal('account'), userId: z.string() }),
    ])
    .optional(),
});

/** Time kept for the last call to the gateway, which may take 10 s, and for noting what it did. */
const reserveMs = 15_000;

/** Brings keys to where their owners want them at the gateway. Woken by each change, and by the clock for what was left. */
export const handler = lazily(() => {
  const env = readEnvironment([
    'TABLE_NAME',
    'KEY_VAULT_SECRET',
    'PROVISIONER_FUNCTION',
    'USER_POOL_ID',
  ]);
  const table = tablePorts(env.TABLE_NAME);
  const provisioner = lambdaProvisioner(lambda, env.PROVISIONER_FUNCTION, table.log);
  const run = runProvisioner({
    ...table,
    vault: aesVault(env.KEY_VAULT_SECRET),
    gateway: apiGatewayOf(apiGateway),
    identities: cognitoIdentities(cognito, env.USER_POOL_ID),
  });
  return async (event: unknown, context: Context): Promise<{ readonly outcome: RunOutcome }> => {
    const { first } = eventSchema.parse(event);
    const deadline = table.clock.now() + context.getRemainingTimeInMillis() - reserveMs;
    const outcome = await run({ holder: context.awsRequestId, deadline, first });
    table.log.info('run', { requestId: context.awsRequestId, outcome });
    if (outcome === 'more') await provisioner.wake();
    return { outcome };
  };
});
