import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * The portal's one table. `pk` and `sk` are its keys; the sparse index `queue` (queue, dueAt) shows the rows that have work
 * waiting at the gateway; `expiresAt` (epoch seconds) is DynamoDB's time to live.
 *
 * | row                | pk                   | sk                       | in the queue while               |
 * | ------------------ | -------------------- | ------------------------ | -------------------------------- |
 * | account            | USER#{userId}        | ACCOUNT                  | it is being deleted              |
 * | key                | USER#{userId}        | KEY#{keyId}              | it is not yet as its owner wants |
 * | idempotency claim  | USER#{userId}        | CLAIM#{token}            |                                  |
 * | rate counter       | USER#{userId}        | RATE#{action}#{window}   |                                  |
 * | plan               | PLANS                | PLAN#{planId}            |                                  |
 * | a day of use       | USAGE#{gatewayKeyId} | {day}#{usagePlanId}      |                                  |
 * | last collection    | USAGE                | COLLECTED                |                                  |
 * | provisioner lease  | LEASE                | PROVISIONER              |                                  |
 *
 * What a user owns lies under the user, so a request cannot reach another's rows even by mistake. A key's row holds both what
 * is wanted and what is so, hence a wish and the work it makes are one write: no transaction is needed, and none is used.
 */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** The primary key of a row. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

/** Where `queue` rows are gathered: the index's hash key. */
export const pending = 'pending';

export const userPartition = (userId: string): string => `USER#${userId}`;
export const keyPrefix = 'KEY#';

export const rowOf = {
  account: (userId: string): RowKey => ({ pk: userPartition(userId), sk: 'ACCOUNT' }),
  key: (userId: string, keyId: string): RowKey => ({
    pk: userPartition(userId),
    sk: `${keyPrefix}${keyId}`,
  }),
  claim: (userId: string, token: string): RowKey => ({
    pk: userPartition(userId),
    sk: `CLAIM#${token}`,
  }),
  rate: (userId: string, action: string, window: number): RowKey => ({
    pk: userPartition(userId),
    sk: `RATE#${action}#${window}`,
  }),
  plan: (planId: string): RowKey => ({ pk: 'PLANS', sk: `PLAN#${planId}` }),
  dayOfUse: (gatewayKeyId: string, day: string, usagePlanId: string): RowKey => ({
    pk: `USAGE#${gatewayKeyId}`,
    sk: `${day}#${usagePlanId}`,
  }),
  collected: { pk: 'USAGE', sk: 'COLLECTED' },
  lease: { pk: 'LEASE', sk: 'PROVISIONER' },
} as const;
