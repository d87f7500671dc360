import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  APIGatewayClient,
  GetBasePathMappingsCommand,
  GetRestApisCommand,
  GetUsagePlansCommand,
} from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
import { sdkOptions, writeConfig } from './run-stack.ts';
import { withProject } from './with-project.ts';

const own = withProject();

/** What a start that must fail prints, with its exit code. */
async function failure(env?: Record<string, string>, args?: string[]) {
  const stack = own.run(env, args);
  return { code: await stack.ended, output: stack.output() };
}

/** A message without the trace of a stack. */
const oneMessage = expect.not.stringMatching(/file:\/\/|node:internal|\.ts:\d+:\d+\)/) as string;

async function seeded() {
  const { stack, ready } = await own.start();
  const client = new APIGatewayClient(sdkOptions(own.project, ready));
  const apis = (await client.send(new GetRestApisCommand({}))).items ?? [];
  const plans = (await client.send(new GetUsagePlansCommand({}))).items ?? [];
  const mappings =
    (await client.send(new GetBasePathMappingsCommand({ domainName: 'localhost' }))).items ?? [];
  stack.kill('SIGTERM');
  await stack.ended;
  return { apis, plans, mappings };
}

test('a start seeds APIs, mappings and plans; a second one changes nothing', async () => {
  const first = await seeded();
  expect(first.apis.map(({ name }) => name).sort()).toEqual(['portal/v1', 'weather/v1']);
  expect(first.mappings.map(({ basePath }) => basePath).sort()).toEqual([
    'portal/v1',
    'weather/v1',
  ]);
  const weather = first.apis.find(({ name }) => name === 'weather/v1');
  expect(first.plans).toMatchObject([
    {
      name: 'Free',
      throttle: { rateLimit: 5, burstLimit: 10 },
      quota: { limit: 1000, period: 'DAY' },
      apiStages: [{ apiId: weather?.id, stage: 'live' }],
    },
  ]);
  expect(await seeded()).toEqual(first);
});

test('an added description and a changed plan are taken over', async () => {
  const before = await seeded();
  own.project.write(
    'openapi/tides/v1.yaml',
    readFileSync(join(own.project.folder, 'openapi/weather/v1.yaml'), 'utf8'),
  );
  writeConfig(own.project.write, {
    plans: [{ id: 'free', name: 'Small', quota: { limit: 5, period: 'WEEK' }, apis: ['tides/v1'] }],
  });
  const after = await seeded();
  const tides = after.apis.find(({ name }) => name === 'tides/v1');
  expect(after.apis).toHaveLength(3);
  expect(after.plans).toMatchObject([
    {
      id: before.plans[0]?.id,
      name: 'Small',
      quota: { limit: 5, period: 'WEEK' },
      apiStages: [{ apiId: tides?.id }],
    },
  ]);
  expect(after.plans[0]?.throttle).toBeUndefined();
});

test('a taken port is named with the variable that changes it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, output } = await failure({ GATEWAY_PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port}, which the gateway needs, is taken by another program.`);
  expect(output).toContain(`GATEWAY_PORT=${port + 1} npm start`);
  expect(output).toEqual(oneMessage);
});

test('a broken config is explained, each fault with a way to mend it', async () => {
  writeConfig(own.project.write, { tagLine: 'x', supportEmail: 'nobody' });
  const { code, output } = await failure();
  expect(code).toBe(1);
  expect(output).toContain('portal.mjs has 2 faults');
  expect(output).toContain('Did you mean "tagline"?');
  expect(output).toContain('supportEmail');
  expect(output).toEqual(oneMessage);
});

test('a broken description is shown with its place, before anything is built', async () => {
  own.project.write(
    'openapi/broken/v1.yaml',
    'openapi: 3.0.3\ninfo: { title: x }\npaths: { /a: { get: 1 } }\n',
  );
  for (const args of [['--check'], []]) {
    const { code, output } = await failure({}, args);
    expect(code).toBe(1);
    expect(output).toContain('The API descriptions have errors');
    expect(output).toMatch(/broken\/v1\.yaml:\d+:\d+/);
    expect(output).toEqual(oneMessage);
  }
});

test('a wrong variable is named', async () => {
  const { code, output } = await failure({ PORTAL_PORT: 'http', GATEHOUSE_ACCOUNT_ID: '1' });
  expect(code).toBe(1);
  expect(output).toMatch(/PORTAL_PORT: .*\n.*GATEHOUSE_ACCOUNT_ID: Write 12 digits/);
});

test('a data folder in use is refused, and what it says of the running stack stays', async () => {
  const { pid } = (await own.start()).ready;
  const { code, output } = await failure();
  expect(code).toBe(1);
  expect(output).toContain('Another Gatehouse is running on the data folder');
  const said = readFileSync(join(own.project.data, 'ready.json'), 'utf8');
  expect(JSON.parse(said)).toMatchObject({ pid });
});

test('damaged secrets are not replaced in silence', async () => {
  own.project.write('data/secrets.json', '{');
  const { code, output } = await failure();
  expect(code).toBe(1);
  expect(output).toContain('secrets.json cannot be read');
  expect(readFileSync(join(own.project.data, 'secrets.json'), 'utf8')).toBe('{');
});

test('secrets are readable by their owner only', async () => {
  await own.start();
  expect(statSync(join(own.project.data, 'secrets.json')).mode & 0o077).toBe(0);
  expect(statSync(own.project.data).mode & 0o077).toBe(0);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends everything within seconds, and twice is once',
  async (signal) => {
    const { stack, ready } = await own.start();
    const startedAt = performance.now();
    stack.kill(signal);
    stack.kill(signal);
    expect(await stack.ended).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await expect(fetch(ready.siteUrl)).rejects.toThrow('fetch failed');
  },
);

test('a stack that was killed leaves nothing in the way of the next one', async () => {
  const { stack, ready: before } = await own.start();
  stack.kill('SIGKILL');
  await stack.ended;
  const { ready: after } = await own.start();
  expect(after.userPoolId).toBe(before.userPoolId);
});

test('a config that cannot be read, or is not there, is named', async () => {
  own.project.write('portal.mjs', 'export default { name: "x" ');
  expect((await failure()).output).toContain('portal.mjs: ');
  const missing = join(own.project.folder, 'none.mjs');
  const { code, output } = await failure({ GATEHOUSE_CONFIG: missing });
  expect(code).toBe(1);
  expect(output).toContain(`There is no config file ${missing}.`);
  expect(output).toEqual(oneMessage);
});

test('a folder of descriptions that is not there is named', async () => {
  const missing = join(own.project.folder, 'nowhere');
  const { code, output } = await failure({ GATEHOUSE_OPENAPI: missing });
  expect(code).toBe(1);
  expect(output).toContain(`There is no folder ${missing} with API descriptions.`);
  expect(output).toEqual(oneMessage);
});

test('a data folder that cannot be made is told before anything is built', async () => {
  const { code, output } = await failure({ GATEHOUSE_DATA: '/dev/null/data' }, ['--check']);
  expect(code).toBe(1);
  expect(output).toContain('The data folder /dev/null/data cannot be used');
  expect(output).toEqual(oneMessage);
});
