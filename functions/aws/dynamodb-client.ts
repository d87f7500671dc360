import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { requestTimeouts } from './request-timeouts.ts';

/** Takes and gives items as plain JavaScript. Members that are undefined are not stored. */
export const documentClient = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

/** One for the life of the process. Region, credentials and endpoint are the SDK's own affair, here as in its neighbours. */
export const dynamoDb = documentClient(
  new DynamoDBClient({ maxAttempts: 4, requestHandler: requestTimeouts }),
);
