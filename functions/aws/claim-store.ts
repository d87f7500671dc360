import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Claim, ClaimStore } from '../core/ports.ts';
import { succeeds } from './conditional-write.ts';
import { parseRow } from './revisioned-rows.ts';
import { rowOf, type Table } from './table.ts';

const claimSchema = z.object({ keyId: z.string(), request: z.string(), expiresAt: z.number() });

/**
 * Idempotency claims in DynamoDB.
 *
 * @param now epoch ms; a claim past its time counts as absent although DynamoDB may keep it for days
 */
export function dynamoClaimStore(
  { client, name: TableName }: Table,
  now: () => number,
): ClaimStore {
  const find = async (userId: string, token: string): Promise<Claim | undefined> => {
    const Key = rowOf.claim(userId, token);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (!Item) return undefined;
    const { expiresAt, ...claim } = parseRow(claimSchema, Item, Key);
    return expiresAt * 1000 > now() ? claim : undefined;
  };

  return {
    find,
    claim: async (userId, token, claim, expiresAt) => {
      const isFirst = await succeeds(
        client.send(
          new PutCommand({
            TableName,
            Item: { ...claim, ...rowOf.claim(userId, token), expiresAt },
            ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
            ExpressionAttributeValues: { ':now': Math.floor(now() / 1000) },
          }),
        ),
      );
      return isFirst ? claim : ((await find(userId, token)) ?? claim);
    },
  };
}
