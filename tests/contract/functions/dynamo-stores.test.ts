import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoAccountStore } from '../../../functions/aws/account-store.ts';
import { dynamoClaimStore } from '../../../functions/aws/claim-store.ts';
import { dynamoKeyStore } from '../../../functions/aws/key-store.ts';
import { dynamoLease } from '../../../functions/aws/lease.ts';
import { dynamoPlanStore } from '../../../functions/aws/plan-store.ts';
import { dynamoRateLimiter } from '../../../functions/aws/rate-limiter.ts';
import { rowOf } from '../../../functions/aws/table.ts';
import { dynamoUsageStore } from '../../../functions/aws/usage-store.ts';
import { dynamoWorkQueue } from '../../../functions/aws/work-queue.ts';
import { startDynamo, type DynamoServer } from '../../fixtures/functions/dynamo-server.ts';
import { storePromises } from '../../fixtures/functions/store-promises.ts';

let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

describe('in DynamoDB', () => {
  storePromises(async ({ now }) => {
    const table = await dynamo.newTable();
    return {
      keys: dynamoKeyStore(table),
      accounts: dynamoAccountStore(table),
      plans: dynamoPlanStore(table),
      claims: dynamoClaimStore(table, now),
      rates: dynamoRateLimiter(table, now),
      usage: dynamoUsageStore(table),
      queue: dynamoWorkQueue(table),
      lease: dynamoLease(table),
    };
  });

  it('a row that is not as it should be is named, and what is in it is not told', async () => {
    const table = await dynamo.newTable();
    const Item = { ...rowOf.key('ada', 'k1'), keyId: 'k1', sealedValue: 'a-secret', revision: 1 };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    const error = await dynamoKeyStore(table).find('ada', 'k1').catch(String);
    expect(error).toContain('USER#ada KEY#k1');
    expect(error).toContain('createdAt');
    expect(error).not.toContain('a-secret');
  });
});
