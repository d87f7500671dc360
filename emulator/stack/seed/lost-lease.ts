import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { rowOf } from '../../../functions/aws/table.ts';

/**
 * Removes the provisioner's lease. A process that was killed leaves it behind, and the next provisioner would wait until it runs
 * out; here nobody can hold it, for no function of this data folder's runs yet.
 */
export async function removeLostLease(client: DynamoDBClient, tableName: string): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client);
  await documents.send(new DeleteCommand({ TableName: tableName, Key: rowOf.lease }));
}
