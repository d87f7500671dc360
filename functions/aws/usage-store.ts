import {
  BatchWriteCommand,
  GetCommand,
  paginateQuery,
  PutCommand,
  type BatchWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { DayOfUse, UsageStore } from '../core/ports.ts';
import { parseRow } from './revisioned-rows.ts';
import { rowOf, type Table } from './table.ts';

const dayOfUseSchema = z.object({
  gatewayKeyId: z.string(),
  usagePlanId: z.string(),
  day: z.string(),
  used: z.number(),
  remaining: z.number().exactOptional(),
});
const collectedSchema = z.object({ collectedAt: z.number() });

/** What BatchWriteItem takes at once. */
const batchSize = 25;
const mostAttempts = 6;
/** Days are kept for 400 days: a year may always be read whole. */
const keptSeconds = 400 * 86_400;

/** Days of use in DynamoDB, a partition for each key. */
export function dynamoUsageStore({ client, name: TableName }: Table): UsageStore {
  return {
    save: async (days) => {
      for (let start = 0; start < days.length; start += batchSize) {
        await writeAll(client, days.slice(start, start + batchSize).map(put), TableName);
      }
    },
    read: async (gatewayKeyId, from, to) => {
      const days: DayOfUse[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': rowOf.dayOfUse(gatewayKeyId, from, '').pk,
            ':from': from,
            // `~` sorts after every plan's id of the last day.
            ':to': rowOf.dayOfUse(gatewayKeyId, to, '~').sk,
          },
        },
      );
      for await (const { Items = [] } of pages) {
        for (const item of Items) {
          days.push(parseRow(dayOfUseSchema, item, { pk: item['pk'], sk: item['sk'] }));
        }
      }
      return days;
    },
    collectedAt: async () => {
      const Key = rowOf.collected;
      const { Item } = await client.send(new GetCommand({ TableName, Key }));
      return Item && parseRow(collectedSchema, Item, Key).collectedAt;
    },
    markCollected: async (collectedAt) => {
      await client.send(new PutCommand({ TableName, Item: { ...rowOf.collected, collectedAt } }));
    },
  };
}

type WriteRequests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

const put = (day: DayOfUse): WriteRequests[number] => ({
  PutRequest: {
    Item: {
      ...day,
      ...rowOf.dayOfUse(day.gatewayKeyId, day.day, day.usagePlanId),
      expiresAt: Math.floor(Date.parse(day.day) / 1000) + keptSeconds,
    },
  },
});

/** DynamoDB may leave some of a batch undone under load; those are sent again, later each time. */
async function writeAll(
  client: Table['client'],
  requests: WriteRequests,
  tableName: string,
): Promise<void> {
  let left = requests;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: left } }),
    );
    left = UnprocessedItems?.[tableName] ?? [];
    if (left.length === 0) return;
    await sleep(50 * 2 ** attempt);
  }
  throw new Error(`${left.length} rows of usage could not be written: the table is overloaded.`);
}
