import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Lease } from '../core/ports.ts';
import { succeeds } from './conditional-write.ts';
import { rowOf, type Table } from './table.ts';

/**
 * The provisioner's lease, one row. `wanted` is how one who comes in vain tells the holder that there is more to do: it is
 * written only while the lease is held and read as the holder lets go, so no call to work falls between two runs.
 */
export function dynamoLease({ client, name: TableName }: Table): Lease {
  const row = { TableName, Key: rowOf.lease };
  const update = (
    UpdateExpression: string,
    ConditionExpression: string,
    ExpressionAttributeValues: Record<string, unknown>,
  ) =>
    succeeds(
      client.send(
        new UpdateCommand({
          ...row,
          UpdateExpression,
          ConditionExpression,
          ExpressionAttributeValues,
        }),
      ),
    );

  return {
    acquire: async (holder, now, until) => {
      const held = 'attribute_exists(holder) AND heldUntil > :now';
      for (;;) {
        const acquired = await update(
          'SET holder = :holder, heldUntil = :until REMOVE wanted',
          `NOT (${held})`,
          { ':holder': holder, ':until': until, ':now': now },
        );
        if (acquired) return true;
        if (await update('SET wanted = :yes', held, { ':yes': true, ':now': now })) return false;
      }
    },
    renew: (holder, until) =>
      update('SET heldUntil = :until', 'holder = :holder', { ':holder': holder, ':until': until }),
    release: async (holder) => {
      const letGo = new DeleteCommand({
        ...row,
        ConditionExpression: 'holder = :holder AND attribute_not_exists(wanted)',
        ExpressionAttributeValues: { ':holder': holder },
      });
      if (await succeeds(client.send(letGo))) return true;
      const isStillHeld = await update('REMOVE wanted', 'holder = :holder', { ':holder': holder });
      return !isStillHeld;
    },
    abandon: async (holder) => {
      const letGo = new DeleteCommand({
        ...row,
        ConditionExpression: 'holder = :holder',
        ExpressionAttributeValues: { ':holder': holder },
      });
      await succeeds(client.send(letGo));
    },
  };
}
