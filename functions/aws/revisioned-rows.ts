import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Work } from '../core/key-record.ts';
import { succeeds } from './conditional-write.ts';
import { pending, type RowKey, type Table } from './table.ts';

/** A record that may have work waiting, and may expire. */
interface Workable {
  readonly work?: Work;
  readonly expiresAt?: number;
}

/** Writers of one row at the same time are few: a person in two tabs, and the provisioner. */
const mostAttempts = 12;

const revisionSchema = z.object({ revision: z.number() });

/** @throws Error naming the row and what is wrong with it, never what is in it */
export function parseRow<T>(schema: z.ZodType<T>, item: unknown, key: RowKey): T {
  const { data, error } = schema.safeParse(item);
  if (!error) return data as T;
  const where = error.issues.map(({ path }) => path.join('.') || '(row)').join(', ');
  throw new Error(`The row ${key.pk} ${key.sk} is not as it should be: ${where}.`);
}

/**
 * Rows that are read, changed and written as one: each carries a revision, and a write holds only if nobody has written since
 * the read (optimistic locking).
 */
export function revisionedRows<T extends Workable>(
  { client, name: TableName }: Table,
  schema: z.ZodType<T>,
) {
  const read = async (key: RowKey) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: key, ConsistentRead: true }),
    );
    return Item;
  };

  const write = (key: RowKey, record: T, revision: number) =>
    succeeds(
      client.send(
        new PutCommand({
          TableName,
          Item: { ...record, ...key, ...queued(record), revision },
          ...(revision === 1
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'revision = :seen',
                ExpressionAttributeValues: { ':seen': revision - 1 },
              }),
        }),
      ),
    );

  return {
    find: async (key: RowKey): Promise<T | undefined> => {
      const item = await read(key);
      return item && parseRow(schema, item, key);
    },

    create: (key: RowKey, record: T): Promise<boolean> => write(key, record, 1),

    update: async (key: RowKey, change: (current: T) => T): Promise<T | undefined> => {
      for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const item = await read(key);
        if (!item) return undefined;
        const current = parseRow(schema, item, key);
        const next = change(current);
        if (next === current) return current;
        const { revision } = parseRow(revisionSchema, item, key);
        if (await write(key, next, revision + 1)) return next;
        await sleep(Math.random() * 10 * attempt);
      }
      throw new Error(`The row ${key.pk} ${key.sk} is written too often to be changed.`);
    },
  };
}

const queued = ({ work }: Workable): { queue?: string; dueAt?: number } =>
  work ? { queue: pending, dueAt: work.dueAt } : {};
