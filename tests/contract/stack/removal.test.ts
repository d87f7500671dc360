import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  APIGatewayClient,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  GetBasePathMappingsCommand,
  GetRestApisCommand,
  GetUsagePlanKeysCommand,
  GetUsagePlansCommand,
} from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
import { sdkOptions, writeConfig } from './run-stack.ts';
import { withProject } from './with-project.ts';

const own = withProject();

/** Starts a stack, does something with its gateway, and ends it. */
async function during<T>(work: (client: APIGatewayClient) => Promise<T>): Promise<T> {
  const { stack, ready } = await own.start({ GATEHOUSE_CONTROL_LIMITS: 'off' });
  const result = await work(new APIGatewayClient(sdkOptions(own.project, ready)));
  stack.kill('SIGTERM');
  await stack.ended;
  return result;
}

const plan = (id: string) => ({ id, name: id, apis: '*' });
const planNames = async (client: APIGatewayClient) =>
  ((await client.send(new GetUsagePlansCommand({}))).items ?? []).map(({ name }) => name).sort();

test('an API whose description is gone is removed, with its mapping and its place in plans', async () => {
  const weather = readFileSync(join(own.project.folder, 'openapi/weather/v1.yaml'), 'utf8');
  own.project.write('openapi/tides/v1.yaml', weather);
  await during(async (client) => {
    const { items: [all] = [] } = await client.send(new GetUsagePlansCommand({}));
    expect(all?.apiStages).toHaveLength(2);
  });
  rmSync(join(own.project.folder, 'openapi/tides'), { recursive: true });
  await during(async (client) => {
    const { items: apis = [] } = await client.send(new GetRestApisCommand({}));
    const { items: mappings = [] } = await client.send(
      new GetBasePathMappingsCommand({ domainName: 'localhost' }),
    );
    const { items: [all] = [] } = await client.send(new GetUsagePlansCommand({}));
    expect(apis.map(({ name }) => name).sort()).toEqual(['portal/v1', 'weather/v1']);
    expect(mappings.map(({ basePath }) => basePath).sort()).toEqual(['portal/v1', 'weather/v1']);
    const stay = apis.find(({ name }) => name === 'weather/v1');
    expect(all?.apiStages).toMatchObject([{ apiId: stay?.id }]);
  });
});

test('a plan that left the config is removed, unless a key is on it', async () => {
  writeConfig(own.project.write, { plans: [plan('free'), plan('unused'), plan('used')] });
  const keyId = await during(async (client) => {
    expect(await planNames(client)).toEqual(['free', 'unused', 'used']);
    const { items = [] } = await client.send(new GetUsagePlansCommand({}));
    const usagePlanId = items.find(({ name }) => name === 'used')?.id;
    const key = await client.send(new CreateApiKeyCommand({ name: 'a key', enabled: true }));
    await client.send(
      new CreateUsagePlanKeyCommand({ usagePlanId, keyId: key.id, keyType: 'API_KEY' }),
    );
    return key.id;
  });
  writeConfig(own.project.write, { plans: [plan('free')] });
  await during(async (client) => {
    expect(await planNames(client)).toEqual(['free', 'used']);
    const { items = [] } = await client.send(new GetUsagePlansCommand({}));
    const usagePlanId = items.find(({ name }) => name === 'used')?.id;
    const { items: keys } = await client.send(new GetUsagePlanKeysCommand({ usagePlanId }));
    expect(keys).toMatchObject([{ id: keyId }]);
  });
});
