import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  type InvokeCommandInput,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLambda, type Lambda } from '../../../emulator/lambda/lambda.ts';
import {
  accountId,
  clientOptions,
  credentials,
  region,
  startDoor,
  temporaryFolder,
  type RunningDoor,
} from '../door/start-door.ts';

const entry = new URL('../../fixtures/functions/echo.ts', import.meta.url).href;
const definition = {
  name: 'echo',
  entry,
  timeoutMs: 5000,
  memoryMb: 128,
  environment: { MINE: 'yes' },
};
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let door: RunningDoor;
let lambda: Lambda;
let client: LambdaClient;

beforeAll(async () => {
  folder = await temporaryFolder();
  door = await startDoor((awsEndpoint) => {
    lambda = createLambda({
      functions: [
        definition,
        { ...definition, name: 'hasty', timeoutMs: 100 },
        { ...definition, name: 'single', reservedConcurrency: 1 },
        { ...definition, name: 'absent', entry: 'file:///nowhere/handler.ts' },
      ],
      accountId,
      region,
      awsEndpoint,
      credentials,
      dataFolder: folder.path,
      logFolder: join(folder.path, 'logs'),
      onError: (error) => door.errors.push(error),
      retryDelaysMs: [1, 1],
    });
    return { lambda: lambda.service };
  });
  client = new LambdaClient(clientOptions(door.url));
});

afterAll(async () => {
  await door.close();
  await lambda.close();
  await folder.remove();
});

async function invoke(
  FunctionName: string,
  event: object,
  input: Partial<InvokeCommandInput> = {},
) {
  const { Payload, ...rest } = await client.send(
    new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(event)), ...input }),
  );
  const text = Payload?.transformToString() ?? '';
  return {
    ...rest,
    payload: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>),
  };
}

test('a function gets its event, its context and no variable but its own and the standard ones', async () => {
  const { payload, StatusCode, ExecutedVersion } = await invoke('echo', { greeting: 'hello' });
  expect({ StatusCode, ExecutedVersion }).toEqual({ StatusCode: 200, ExecutedVersion: '$LATEST' });
  expect(payload).toMatchObject({
    event: { greeting: 'hello' },
    arn: `arn:aws:lambda:${region}:${accountId}:function:echo`,
    environment: { MINE: 'yes', AWS_REGION: region, AWS_ENDPOINT_URL: door.url },
  });
  const names = Object.keys(payload?.['environment'] as object);
  expect(names.filter((name) => !/^(AWS_|MINE$|LANG$|TZ$)/.test(name))).toEqual([]);
});

test('calls at once have environments of their own, and a free one is used again', async () => {
  const slow = { act: 'wait', milliseconds: 200 };
  const both = await Promise.all([invoke('echo', slow), invoke('echo', slow)]);
  const before = both.map(({ payload }) => Number(payload?.['calls']));
  const after = Number((await invoke('echo', {})).payload?.['calls']);
  expect(after).toBeLessThanOrEqual(Math.max(...before) + 1);
  expect(after).toBeGreaterThan(Math.min(...before));
});

test('what a handler throws comes back as a function error with its type', async () => {
  const { FunctionError, payload, StatusCode } = await invoke('echo', { act: 'throw' });
  expect({ FunctionError, StatusCode }).toEqual({ FunctionError: 'Unhandled', StatusCode: 200 });
  expect(payload).toMatchObject({ errorType: 'TypeError', errorMessage: 'as told' });
});

test('an answer that is no JSON is a function error', async () => {
  expect((await invoke('echo', { act: 'circle' })).FunctionError).toBe('Unhandled');
});

test('a function past its time-out is stopped, and the next call finds a fresh one', async () => {
  const { payload } = await invoke('hasty', { act: 'wait', milliseconds: 60_000 });
  expect(payload).toMatchObject({
    errorType: 'Sandbox.Timedout',
    errorMessage: expect.stringContaining('Task timed out after 0.10 seconds') as string,
  });
  expect((await invoke('hasty', {})).payload).toMatchObject({ calls: 1 });
});

test('a function that exits ends only itself', async () => {
  const { payload } = await invoke('echo', { act: 'exit' });
  expect(payload).toMatchObject({ errorType: 'Runtime.ExitError' });
  expect((await invoke('echo', {})).FunctionError).toBeUndefined();
});

test('a module that cannot be loaded is named', async () => {
  const { payload } = await invoke('absent', {});
  expect(payload).toMatchObject({ errorType: 'Runtime.ImportModuleError' });
});

test('reserved concurrency throttles a second call at the same time', async () => {
  const first = invoke('single', { act: 'wait', milliseconds: 1500 });
  await expect
    .poll(() =>
      invoke('single', {}).then(
        () => 'ran',
        (error: Error) => error.name,
      ),
    )
    .toBe('TooManyRequestsException');
  expect((await first).FunctionError).toBeUndefined();
});

test('an event is accepted at once and tried three times', async () => {
  const { StatusCode } = await invoke('single', { act: 'throw' }, { InvocationType: 'Event' });
  expect(StatusCode).toBe(202);
  const failures = async () =>
    (await readFile(join(folder.path, 'logs', 'single.log'), 'utf8')).split('"as told"').length - 1;
  await expect.poll(failures, { timeout: 5000 }).toBe(3);
});

test('an event that was not finished is run by the next process', async () => {
  const other = await temporaryFolder();
  const options = {
    functions: [definition],
    accountId,
    region,
    awsEndpoint: door.url,
    credentials,
    dataFolder: other.path,
    logFolder: join(other.path, 'logs'),
    onError: (error: unknown) => door.errors.push(error),
  };
  const call = (act: string) => ({
    method: 'POST',
    path: '/2015-03-31/functions/echo/invocations',
    query: '',
    headers: { 'x-amz-invocation-type': 'Event' },
    body: Buffer.from(JSON.stringify({ act, milliseconds: 60_000 })),
    region,
    signed: true,
  });
  const ending = createLambda(options);
  expect((await ending.service(call('wait'))).status).toBe(202);
  await ending.close();
  const next = createLambda(options);
  const log = () => readFile(join(other.path, 'logs', 'echo.log'), 'utf8');
  expect((await next.service(call('log'))).status).toBe(202);
  await expect.poll(log, { timeout: 5000 }).toContain('said aloud');
  await next.close();
  const queue = new DatabaseSync(join(other.path, 'lambda.sqlite'));
  expect(queue.prepare('SELECT event FROM events').all()).toEqual([
    { event: '{"act":"wait","milliseconds":60000}' },
  ]);
  queue.close();
  await other.remove();
});

test('what a function writes is in its log and in the tail of the answer', async () => {
  const { LogResult } = await invoke('echo', { act: 'log' }, { LogType: 'Tail' });
  expect(Buffer.from(LogResult ?? '', 'base64').toString()).toMatch(/\tINFO\tsaid aloud/);
  expect(await readFile(join(folder.path, 'logs', 'echo.log'), 'utf8')).toContain('said aloud');
});

test('a dry run answers 204 and runs nothing', async () => {
  expect((await invoke('echo', {}, { InvocationType: 'DryRun' })).StatusCode).toBe(204);
});

test('an unknown function, a wrong body and a wrong type are refused as on AWS', async () => {
  await expect(invoke('nobody', {})).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: `Function not found: arn:aws:lambda:${region}:${accountId}:function:nobody`,
    $metadata: { httpStatusCode: 404 },
  });
  await expect(invoke('echo', {}, { Payload: Buffer.from('{') })).rejects.toMatchObject({
    name: 'InvalidRequestContentException',
  });
  await expect(invoke('echo', {}, { InvocationType: 'Later' as 'Event' })).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
  });
});

test('a function is found by name, partial ARN and ARN, and described', async () => {
  const arn = `arn:aws:lambda:${region}:${accountId}:function:echo`;
  for (const FunctionName of ['echo', `${accountId}:function:echo`, arn, `${arn}:$LATEST`]) {
    const { Configuration } = await client.send(new GetFunctionCommand({ FunctionName }));
    expect(Configuration).toMatchObject({ FunctionArn: arn, Timeout: 5, MemorySize: 128 });
  }
  const { Functions } = await client.send(new ListFunctionsCommand({}));
  expect(Functions?.map(({ FunctionName }) => FunctionName)).toEqual([
    'echo',
    'hasty',
    'single',
    'absent',
  ]);
});

test('nothing unexpected happened in all of this', () => {
  expect(door.errors).toEqual([]);
});
