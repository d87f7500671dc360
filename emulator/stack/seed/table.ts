import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
  waitUntilTableExists,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../../functions/aws/table-definition.ts';

/** Seconds. A table on this machine is active some milliseconds after it was made. */
const patience = { minDelay: 0.02, maxDelay: 0.5, maxWaitTime: 30 };

/**
 * Makes the portal's table unless it is there, and waits until it is active: until then DynamoDB refuses to read or write.
 * @throws when it is not active in time
 */
export async function ensureTable(client: DynamoDBClient, tableName: string): Promise<void> {
  if (!(await exists(client, tableName)))
    await client.send(new CreateTableCommand(tableDefinition(tableName)));
  await waitUntilTableExists({ client, ...patience }, { TableName: tableName });
}

async function exists(client: DynamoDBClient, TableName: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
