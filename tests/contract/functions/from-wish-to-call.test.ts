import { CreateUsagePlanCommand, type APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dynamoAccountStore } from '../../../functions/aws/account-store.ts';
import { dynamoClaimStore } from '../../../functions/aws/claim-store.ts';
import { apiGatewayOf } from '../../../functions/aws/gateway.ts';
import { dynamoKeyStore } from '../../../functions/aws/key-store.ts';
import { dynamoLease } from '../../../functions/aws/lease.ts';
import { dynamoPlanStore } from '../../../functions/aws/plan-store.ts';
import { dynamoUsageStore } from '../../../functions/aws/usage-store.ts';
import { dynamoWorkQueue } from '../../../functions/aws/work-queue.ts';
import { collectUsage } from '../../../functions/core/collect-usage.ts';
import { createKey } from '../../../functions/core/create-key.ts';
import { deleteKey } from '../../../functions/core/delete-key.ts';
import { listKeys } from '../../../functions/core/list-keys.ts';
import { openAccount } from '../../../functions/core/open-account.ts';
import type { Clock, Ports } from '../../../functions/core/ports.ts';
import { publishPlans } from '../../../functions/core/publish-plans.ts';
import { readUsage } from '../../../functions/core/read-usage.ts';
import { runProvisioner } from '../../../functions/core/run-provisioner.ts';
import { startDynamo, type DynamoServer } from '../../fixtures/functions/dynamo-server.ts';
import { memoryPortal } from '../../fixtures/functions/memory-portal.ts';
import { ada } from '../../fixtures/functions/people.ts';
import { deploy, startGateway, type RunningGateway } from '../gateway/running-gateway.ts';

const description = {
  components: { securitySchemes: { api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
  paths: {
    '/hello': {
      get: {
        security: [{ api_key: [] }],
        responses: { 200: { description: 'ok' } },
        'x-amazon-apigateway-integration': {
          type: 'mock',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          responses: { default: { statusCode: '200' } },
        },
      },
    },
  },
};
const rules = { prefix: 'gh', keysPerUser: 20 };

let dynamo: DynamoServer;
let running: RunningGateway;
let ports: Ports;
let call: (key: string) => Promise<number>;

/** The gateway's clock moves with the portal's, so its limits are kept in time that nobody waits for. */
const sharedClock = (): Clock => ({
  now: () => running.now(),
  sleep: async (ms) => running.advance(ms),
});

async function tablePorts(clock: Clock, client: APIGatewayClient): Promise<Ports> {
  const table = await dynamo.newTable();
  return {
    ...(await memoryPortal([])),
    clock,
    keys: dynamoKeyStore(table),
    accounts: dynamoAccountStore(table),
    plans: dynamoPlanStore(table),
    claims: dynamoClaimStore(table, clock.now),
    usage: dynamoUsageStore(table),
    queue: dynamoWorkQueue(table),
    lease: dynamoLease(table),
    gateway: apiGatewayOf(client),
  };
}

beforeEach(async () => {
  dynamo = await startDynamo();
  running = await startGateway({ controlLimits: true });
  running.setTime('2026-11-22T13:00:00Z');
  ports = await tablePorts(sharedClock(), running.client);
  const stage = await deploy(running, description);
  const apiStages = [{ apiId: stage.apiId, stage: stage.stageName }];
  const quota = { limit: 50, period: 'DAY' } as const;
  const { id: usagePlanId = '' } = await running.client.send(
    new CreateUsagePlanCommand({ name: 'free', apiStages, quota }),
  );
  const plan = { id: 'free', name: 'Free', description: '', apis: ['hello/v1'], quota };
  await publishPlans(ports)([{ plan, usagePlanId }]);
  await openAccount(ports)(ada);
  call = async (key) =>
    (await running.call(`${stage.path}/hello`, { headers: { 'x-api-key': key } })).status;
});
afterEach(async () => {
  await running.close();
  await dynamo.close();
});

const run = () => runProvisioner(ports)({ holder: `${running.now()}`, deadline: Infinity });

it('many wishes at once become keys that work, without one throttled call', async () => {
  const made = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      createKey(ports, rules)(ada.userId, { name: `App ${n}`, planId: 'free' }),
    ),
  );
  expect(await call(made[0]?.value ?? '')).toBe(403);
  const started = running.now();
  expect(await run()).toBe('drained');
  for (const { value } of made) expect(await call(value)).toBe(200);
  const { keys } = await listKeys(ports)(ada.userId);
  expect(keys.map(({ status }) => status)).toEqual(Array(12).fill('active'));
  // 24 calls at the portal's own pace; a throttled one would have waited a second and more.
  expect(running.now() - started).toBeLessThan(12 * (250 + 170) + 1);
});

it('a call is counted, and the count is read from the portal’s own table', async () => {
  const { key, value } = await createKey(ports, rules)(ada.userId, { name: 'App', planId: 'free' });
  await run();
  for (let made = 0; made < 3; made += 1) await call(value);
  expect(await collectUsage(ports)(Infinity)).toBe(true);
  const usage = await readUsage(ports)(ada.userId, { keyId: key.id });
  expect(usage.buckets.at(-1)).toEqual({ start: '2026-11-22', calls: 3 });
  expect(usage.plans).toMatchObject([{ planId: 'free', used: 3, remaining: 47 }]);
});

it('a deleted key stops working', async () => {
  const { key, value } = await createKey(ports, rules)(ada.userId, { name: 'App', planId: 'free' });
  await run();
  expect(await call(value)).toBe(200);
  await deleteKey(ports)(ada.userId, key.id);
  await run();
  expect(await call(value)).toBe(403);
  expect((await listKeys(ports)(ada.userId)).keys).toEqual([]);
});
