import type { Call } from '../../call.ts';
import { poolArn } from '../../state/pools.ts';
import type { UserPoolRecord } from '../../state/records.ts';
import { keyOf } from '../../state/store.ts';
import { describedSchema } from '../../users/schema.ts';

/** A pool as CreateUserPool and DescribeUserPool show it. */
export function poolView(
  { store, accountId }: Pick<Call, 'store' | 'accountId'>,
  { id, name, createdAt, updatedAt, settings }: UserPoolRecord,
): object {
  const { Schema, ...shown } = settings;
  return {
    Id: id,
    Name: name,
    Arn: poolArn(accountId, id),
    CreationDate: createdAt,
    LastModifiedDate: updatedAt,
    SchemaAttributes: describedSchema(Schema),
    EstimatedNumberOfUsers: store.list('user', keyOf(id, '')).length,
    ...shown,
  };
}
