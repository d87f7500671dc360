import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { WorkItem, WorkQueue } from '../core/ports.ts';
import { queueIndex } from './table-definition.ts';
import { keyPrefix, pending, rowOf, userPartition, type Table } from './table.ts';

const userPrefix = userPartition('');

/** The sparse index of rows with work, the longest due first. */
export const dynamoWorkQueue = ({ client, name: TableName }: Table): WorkQueue => ({
  due: async function* (now) {
    const pages = paginateQuery(
      { client, pageSize: 100 },
      {
        TableName,
        IndexName: queueIndex,
        KeyConditionExpression: 'queue = :pending AND dueAt <= :now',
        ExpressionAttributeValues: { ':pending': pending, ':now': now },
      },
    );
    for await (const { Items = [] } of pages) {
      for (const { pk, sk } of Items) yield itemOf(String(pk), String(sk));
    }
  },
});

function itemOf(pk: string, sk: string): WorkItem {
  const userId = pk.slice(userPrefix.length);
  if (sk === rowOf.account(userId).sk) return { kind: 'account', userId };
  return { kind: 'key', userId, keyId: sk.slice(keyPrefix.length) };
}
