import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { functions } from '../../functions/handlers/_manifest.ts';
import type { Mailbox } from '../ses/mailbox.ts';
import type { AwsClients } from './seed/aws-clients.ts';
import type { HealthCheck } from './site/health.ts';

export interface CheckedParts {
  readonly clients: AwsClients & { readonly lambda: LambdaClient };
  readonly tableName: string;
  readonly awsEndpoint: string;
  readonly gatewayUrl: string;
  readonly userPoolId: string;
  readonly mailbox: Mailbox;
  /** Absent in development. */
  readonly dist?: string;
}

/** Each part is asked the way its users ask it; none of it counts against API Gateway's rate limits. */
export function healthChecks(parts: CheckedParts): HealthCheck[] {
  const { clients, tableName, awsEndpoint, gatewayUrl, userPoolId, mailbox, dist } = parts;
  return [
    {
      part: 'site',
      check: async () => assert(dist === undefined || existsSync(join(dist, 'index.html'))),
    },
    {
      part: 'gateway',
      check: async () => {
        const { status } = await fetch(`${gatewayUrl}/portal/v1/me`);
        // Without a token the portal's own API says that one is needed.
        assert(status === 401);
      },
    },
    {
      part: 'identity',
      check: async () => {
        const { ok } = await fetch(`${awsEndpoint}/${userPoolId}/.well-known/jwks.json`);
        assert(ok);
      },
    },
    {
      part: 'lambda',
      check: () =>
        Promise.all(
          functions.map(({ name }) =>
            clients.lambda.send(new GetFunctionCommand({ FunctionName: name })),
          ),
        ),
    },
    {
      part: 'dynamodb',
      check: async () => {
        const table = new DescribeTableCommand({ TableName: tableName });
        const { Table } = await clients.dynamodb.send(table);
        assert(Table?.TableStatus === 'ACTIVE');
      },
    },
    { part: 'mail', check: async () => mailbox.list(1) },
  ];
}

function assert(condition: boolean): void {
  if (!condition) throw new Error('not ready');
}
