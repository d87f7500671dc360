import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RateLimiter } from '../core/ports.ts';
import { rowOf, type Table } from './table.ts';

/** Counts in fixed windows, one row a user, action and window; rows expire with the window. `now` is epoch ms. */
export const dynamoRateLimiter = (
  { client, name: TableName }: Table,
  now: () => number,
): RateLimiter => ({
  take: async (userId, action, { uses, windowSeconds }) => {
    const seconds = Math.floor(now() / 1000);
    const window = Math.floor(seconds / windowSeconds);
    const endsAt = (window + 1) * windowSeconds;
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: rowOf.rate(userId, action, window),
        UpdateExpression: 'ADD taken :one SET expiresAt = :end',
        ExpressionAttributeValues: { ':one': 1, ':end': endsAt },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.['taken']) > uses ? endsAt - seconds : 0;
  },
});
