import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The sparse index in which a row appears while work at the gateway waits for it. */
export const queueIndex = 'queue';
/** Attribute by which DynamoDB forgets rows (epoch seconds). Reads ignore rows past it: DynamoDB may take two days. */
export const expiryAttribute = 'expiresAt';

/** The portal's one table, as CreateTable takes it. functions/aws/table.ts says what lives in it. */
export const tableDefinition = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'queue', AttributeType: 'S' },
    { AttributeName: 'dueAt', AttributeType: 'N' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: queueIndex,
      KeySchema: [
        { AttributeName: 'queue', KeyType: 'HASH' },
        { AttributeName: 'dueAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
});
