import { accountRecordSchema } from '../core/account-record.ts';
import type { AccountStore } from '../core/ports.ts';
import { revisionedRows } from './revisioned-rows.ts';
import { rowOf, type Table } from './table.ts';

/** Accounts in DynamoDB. */
export function dynamoAccountStore(table: Table): AccountStore {
  const rows = revisionedRows(table, accountRecordSchema);
  return {
    find: (userId) => rows.find(rowOf.account(userId)),
    create: (record) => rows.create(rowOf.account(record.userId), record),
    update: (userId, change) => rows.update(rowOf.account(userId), change),
  };
}
