import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { keyRecordSchema, type KeyRecord } from '../core/key-record.ts';
import type { KeyStore } from '../core/ports.ts';
import { parseRow, revisionedRows } from './revisioned-rows.ts';
import { keyPrefix, rowOf, userPartition, type Table } from './table.ts';

/** Keys in DynamoDB. */
export function dynamoKeyStore(table: Table): KeyStore {
  const rows = revisionedRows(table, keyRecordSchema);
  return {
    find: (userId, keyId) => rows.find(rowOf.key(userId, keyId)),
    create: (record) => rows.create(rowOf.key(record.userId, record.keyId), record),
    update: (userId, keyId, change) => rows.update(rowOf.key(userId, keyId), change),
    list: async (userId) => {
      const records: KeyRecord[] = [];
      const pages = paginateQuery(
        { client: table.client },
        {
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': userPartition(userId), ':prefix': keyPrefix },
        },
      );
      for await (const { Items = [] } of pages) {
        for (const item of Items) {
          records.push(parseRow(keyRecordSchema, item, { pk: item['pk'], sk: item['sk'] }));
        }
      }
      return records.filter(({ state }) => state !== 'deleted');
    },
  };
}
