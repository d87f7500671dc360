import { APIGatewayClient, GetAccountCommand } from '@aws-sdk/client-api-gateway';
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AwsRequest, AwsResponse } from '../../../src/model/aws-wire.ts';
import { sendTo, typeOf } from './raw-request.ts';
import { clientOptions, portalOrigin, startDoor, type RunningDoor } from './start-door.ts';

let door: RunningDoor;
let received: AwsRequest[] = [];

async function acceptAll(request: AwsRequest): Promise<AwsResponse> {
  received.push(request);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
}

beforeAll(async () => {
  door = await startDoor({ apigateway: acceptAll, 'cognito-idp': acceptAll });
});
afterAll(() => door.close());

const send = (method: string, path: string, headers?: Record<string, string>, body?: string) => {
  received = [];
  return sendTo(door.url, method, path, headers, body);
};

test('unsigned requests are refused in the protocol of the service', async () => {
  const rest = await send('GET', '/restapis');
  expect([rest.status, typeOf(rest), rest.body]).toEqual([
    403,
    'MissingAuthenticationTokenException',
    '{"message":"Missing Authentication Token"}',
  ]);
  const json = await send('POST', '/', {
    'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools',
    'content-type': 'application/x-amz-json-1.1',
  });
  expect([json.status, JSON.parse(json.body)]).toEqual([
    400,
    { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' },
  ]);
});

test('users of a pool sign nothing, administrators do', async () => {
  const client = new CognitoIdentityProviderClient(clientOptions(door.url));
  received = [];
  await client.send(
    new InitiateAuthCommand({ AuthFlow: 'USER_SRP_AUTH', ClientId: 'c', AuthParameters: {} }),
  );
  await client.send(new ListUserPoolsCommand({ MaxResults: 1 }));
  expect(received.map(({ signed: isSigned }) => isSigned)).toEqual([false, true]);
});

test('the keys of a pool are public, other paths below it are not', async () => {
  expect((await send('GET', '/us-east-1_abc/.well-known/jwks.json')).body).toBe('{}');
  expect((await send('GET', '/us-east-1_abc/.well-known/secrets.json')).status).toBe(403);
  expect((await send('POST', '/us-east-1_abc/.well-known/jwks.json')).status).toBe(400);
});

test('a name that only resolves to this machine is refused', async () => {
  const rebound = await send('GET', '/us-east-1_abc/.well-known/jwks.json', {
    host: 'evil.example',
  });
  expect([rebound.status, typeOf(rebound)]).toEqual([403, 'AccessDeniedException']);
  const named = await send('GET', '/us-east-1_abc/.well-known/jwks.json', {
    host: 'localhost:4566',
  });
  expect(named.status).toBe(200);
});

const cognitoCall = {
  'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
  'content-type': 'application/x-amz-json-1.1',
};

test("the portal's pages may call Cognito and read its answer", async () => {
  const preflight = await send('OPTIONS', '/', {
    origin: portalOrigin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-amz-target',
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': portalOrigin,
    'access-control-allow-headers': expect.stringContaining('x-amz-target') as string,
  });
  const answer = await send('POST', '/', { ...cognitoCall, origin: portalOrigin }, '{}');
  expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([
    200,
    portalOrigin,
  ]);
});

test('pages of others may call nothing, and learn nothing', async () => {
  const origin = 'https://evil.example';
  const preflight = await send('OPTIONS', '/', { origin, 'access-control-request-method': 'POST' });
  expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  const answer = await send(
    'POST',
    '/',
    { ...cognitoCall, origin, 'content-type': 'text/plain' },
    '{}',
  );
  expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([400, undefined]);
  expect(received).toEqual([]);
});

test('no page at all may call another service than Cognito, signed or not', async () => {
  const client = new APIGatewayClient(clientOptions(door.url));
  client.middlewareStack.add(
    (next) => (call) => {
      (call.request as { headers: Record<string, string> }).headers['origin'] = portalOrigin;
      return next(call);
    },
    { step: 'build' },
  );
  received = [];
  await expect(client.send(new GetAccountCommand({}))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 403 },
  });
  expect(received).toEqual([]);
});

test('a body of more than 16 MiB is refused', async () => {
  const answer = await send('POST', '/restapis', {}, 'x'.repeat(16 * 1024 * 1024 + 1));
  expect([answer.status, typeOf(answer)]).toEqual([413, 'RequestEntityTooLargeException']);
});

test('nothing unexpected happened in all of this', () => {
  expect(door.errors).toEqual([]);
});

test('a service that fails tells the caller nothing of why', async () => {
  const failing = await startDoor({
    apigateway: () => Promise.reject(new Error('a secret of the inside')),
  });
  await expect(
    new APIGatewayClient(clientOptions(failing.url)).send(new GetAccountCommand({})),
  ).rejects.toMatchObject({ name: 'InternalFailure', message: 'Internal error.' });
  expect(failing.errors).toHaveLength(1);
  await failing.close();
});
