import { Sha256 } from '@aws-crypto/sha256-js';
import { CreateRestApiCommand, GetRestApiCommand } from '@aws-sdk/client-api-gateway';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentials, region } from '../../door/start-door.ts';
import { send, startGateway, type RunningGateway } from '../running-gateway.ts';

let running: RunningGateway;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());

/** A signed request of any shape, for what the SDK cannot be made to say. */
async function sign(method: string, path: string, body = '') {
  const { hostname, port, host } = new URL(running.door.url);
  const signer = new SignatureV4({ service: 'apigateway', region, credentials, sha256: Sha256 });
  const { headers } = await signer.sign({
    method,
    protocol: 'http:',
    hostname,
    port: Number(port),
    path,
    query: {},
    headers: { host, 'content-type': 'application/json' },
    body,
  });
  return send(`${running.door.url}${path}`, { method, headers, body });
}

test('a request that fits no operation is refused as AWS refuses it', async () => {
  const answer = await sign('GET', '/nothing/here');
  expect(answer.status).toBe(403);
  expect(answer.headers['x-amzn-errortype']).toBe('AccessDeniedException');
  expect(JSON.parse(answer.body)).toEqual({
    message: 'Unable to determine service/operation name to be authorized',
  });
});

test('an error has its type in a header, its message in the body, and a request id', async () => {
  const answer = await sign('GET', '/restapis/unknown');
  expect(answer.status).toBe(404);
  expect(answer.headers['x-amzn-errortype']).toBe('NotFoundException');
  expect(answer.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
  expect(Object.keys(JSON.parse(answer.body) as object)).toEqual(['message']);
});

test.each([
  ['not JSON', '{"name":', 'The request body is not valid JSON.'],
  [
    'true for a string',
    '{"name":true}',
    'class java.lang.Boolean can not be converted to an String',
  ],
  [
    'a number for a string',
    '{"name":1}',
    'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String',
  ],
  ['an object for a string', '{"name":{}}', 'Start of structure or map found where not expected.'],
])('a body with %s is a SerializationException', async (_what, body, message) => {
  const answer = await sign('POST', '/restapis', body);
  expect(answer.status).toBe(400);
  expect(answer.headers['x-amzn-errortype']).toBe('SerializationException');
  expect(JSON.parse(answer.body)).toEqual({ message });
});

test('a member that must be there is named, null counts as not there, unknown members are ignored', async () => {
  const answer = await sign('POST', '/restapis', '{"name":null,"unknown":1}');
  expect(answer.headers['x-amzn-errortype']).toBe('ValidationException');
  expect(JSON.parse(answer.body)).toEqual({
    message:
      "1 validation error detected: Value null at 'createRestApiInput.name' failed to satisfy constraint: Member must not be null",
  });
  expect((await sign('POST', '/restapis', '{"name":"a","description":null,"x":1}')).status).toBe(
    201,
  );
});

test('times are epoch seconds on the wire', async () => {
  const answer = await sign('POST', '/restapis', '{"name":"a"}');
  const { createdDate } = JSON.parse(answer.body) as { createdDate: unknown };
  expect(createdDate).toBe(Math.floor(running.now() / 1000));
});

test('what was answered is there after a restart', async () => {
  const { id: restApiId } = await running.client.send(new CreateRestApiCommand({ name: 'kept' }));
  await running.restart();
  const { name } = await running.client.send(new GetRestApiCommand({ restApiId }));
  expect(name).toBe('kept');
});

test('a call past the account’s rate is a 429 that the SDK knows', async () => {
  running.gateway.setControlLimits(true);
  const calls = Array.from({ length: 60 }, () =>
    running.client.send(new GetRestApiCommand({ restApiId: 'unknown' })).catch(String),
  );
  const answers = await Promise.all(calls);
  running.gateway.setControlLimits(false);
  expect(answers.filter((answer) => String(answer).includes('TooManyRequests')).length).toBe(20);
});
