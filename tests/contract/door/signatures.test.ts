import { APIGatewayClient, GetAccountCommand } from '@aws-sdk/client-api-gateway';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AwsRequest, AwsResponse } from '../../../src/model/aws-wire.ts';
import { sendTo, typeOf } from './raw-request.ts';
import { clientOptions, credentials, region, startDoor, type RunningDoor } from './start-door.ts';

let door: RunningDoor;
let received: AwsRequest[] = [];

/** A service that answers everything, so that what is refused was refused by the door. */
async function acceptAll(request: AwsRequest): Promise<AwsResponse> {
  received.push(request);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
}

beforeAll(async () => {
  door = await startDoor({ apigateway: acceptAll, 'cognito-idp': acceptAll, lambda: acceptAll });
});
afterAll(() => door.close());

const send = (method: string, path: string, headers?: Record<string, string>, body?: string) => {
  received = [];
  return sendTo(door.url, method, path, headers, body);
};

interface SigningOptions {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signingDate?: Date;
  readonly region?: string;
  readonly service?: string;
  readonly secretAccessKey?: string;
}

const signer = (options: SigningOptions) =>
  new SignatureV4({
    credentials: {
      ...credentials,
      ...(options.secretAccessKey && { secretAccessKey: options.secretAccessKey }),
    },
    region: options.region ?? region,
    service: options.service ?? 'apigateway',
    sha256: Sha256,
  });

const unsignedRequest = ({
  method = 'GET',
  path = '/account',
  query = {},
  headers = {},
  body = '',
}: SigningOptions) => ({
  method,
  protocol: 'http:',
  hostname: '127.0.0.1',
  path,
  query,
  headers: { host: new URL(door.url).host, ...headers },
  body,
});

async function signed(options: SigningOptions): Promise<Record<string, string>> {
  const { signingDate = new Date() } = options;
  return (await signer(options).sign(unsignedRequest(options), { signingDate })).headers;
}

test('a signed request of an SDK reaches its service with its region and its whole path', async () => {
  received = [];
  await new APIGatewayClient(clientOptions(door.url)).send(new GetAccountCommand({}));
  expect(received).toMatchObject([
    { method: 'GET', path: '/account', query: '', region, signed: true },
  ]);
});

test.each([
  ['/tags/arn%3Aaws%3Aapigateway%3Aus-east-1%3A%3A%2Frestapis%2Fabc', {}],
  ['/apikeys', { name: 'a b+c/ü', includeValues: 'true' }],
  ['/restapis/a/resources//', {}],
])('a path and a query in any form keep their signature: %s %j', async (path, query) => {
  const headers = await signed({ path, query });
  const search = Object.entries(query).map((pair) => pair.map(encodeURIComponent).join('='));
  const answer = await send(
    'GET',
    `${path}${search.length > 0 ? `?${search.join('&')}` : ''}`,
    headers,
  );
  expect(answer.body).toBe('{}');
});

test('a presigned URL is taken until it expires', async () => {
  const presign = async (signingDate: Date) => {
    const { query = {} } = await signer({}).presign(unsignedRequest({}), {
      expiresIn: 600,
      signingDate,
    });
    return `/account?${Object.entries(query)
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
      .join('&')}`;
  };
  expect((await send('GET', await presign(new Date()))).body).toBe('{}');
  const late = await send('GET', await presign(new Date(Date.now() - 601_000)));
  expect([late.status, typeOf(late)]).toEqual([403, 'InvalidSignatureException']);
  expect(late.body).toContain('Signature expired');
});

test('a wrong secret is refused', async () => {
  const answer = await send('GET', '/account', await signed({ secretAccessKey: 'another' }));
  expect([answer.status, typeOf(answer)]).toEqual([403, 'InvalidSignatureException']);
  expect(JSON.parse(answer.body)).toEqual({
    message: expect.stringContaining('does not match the signature you provided') as string,
  });
  expect(received).toEqual([]);
});

test('an unknown access key is refused', async () => {
  const client = new LambdaClient({
    ...clientOptions(door.url),
    credentials: { accessKeyId: 'AKIASOMEBODYELSE0000', secretAccessKey: 'x' },
  });
  await expect(client.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
    name: 'UnrecognizedClientException',
    $metadata: { httpStatusCode: 403 },
  });
});

test('a session token that was never given out is refused', async () => {
  const client = new LambdaClient({
    ...clientOptions(door.url),
    credentials: { ...credentials, sessionToken: 'made up' },
  });
  await expect(client.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
    name: 'UnrecognizedClientException',
  });
});

test('a signature is refused five minutes before and after its time', async () => {
  const old = await send(
    'GET',
    '/account',
    await signed({ signingDate: new Date(Date.now() - 302_000) }),
  );
  expect(old.body).toMatch(/Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z/);
  const early = await send(
    'GET',
    '/account',
    await signed({ signingDate: new Date(Date.now() + 303_000) }),
  );
  expect(early.body).toMatch(/Signature not yet current: /);
  const slow = await send(
    'GET',
    '/account',
    await signed({ signingDate: new Date(Date.now() - 280_000) }),
  );
  expect(slow.body).toBe('{}');
});

test('a body, a query, a path or a method that was changed on the way is refused', async () => {
  const order = { method: 'POST', path: '/restapis', query: { a: '1' }, body: '{"name":"mine"}' };
  const headers = await signed(order);
  expect((await send('POST', '/restapis?a=1', headers, order.body)).body).toBe('{}');
  const changed = [
    await send('POST', '/restapis?a=1', headers, '{"name":"evil"}'),
    await send('POST', '/restapis?a=2', headers, order.body),
    await send('POST', '/apikeys?a=1', headers, order.body),
    await send('PUT', '/restapis?a=1', headers, order.body),
  ];
  for (const answer of changed) expect(typeOf(answer)).toBe('InvalidSignatureException');
});

test('a body that is said to be unsigned is refused', async () => {
  const order = {
    method: 'POST',
    path: '/restapis',
    headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    body: '{}',
  };
  const answer = await send('POST', '/restapis', await signed(order), order.body);
  expect(typeOf(answer)).toBe('InvalidSignatureException');
});

test('a host that was not signed is refused', async () => {
  const { host = '', ...headers } = (
    await signer({}).sign({ ...unsignedRequest({}), headers: {} }, { signingDate: new Date() })
  ).headers;
  const answer = await send('GET', '/account', headers);
  expect(host).toBe('');
  expect(answer.body).toContain("'host' must be a 'SignedHeader'");
});

test('a region that does not exist here and a service that is another are refused', async () => {
  const elsewhere = await send('GET', '/account', await signed({ region: 'mars-north-1' }));
  expect(elsewhere.body).toContain("valid region, not 'mars-north-1'");
  const wrong = await send('GET', '/account', await signed({ service: 'lambda' }));
  expect(wrong.body).toContain("scoped to correct service: 'apigateway'");
  const unknown = await send(
    'GET',
    '/bucket/key',
    await signed({ path: '/bucket/key', service: 's3' }),
  );
  expect(unknown.status).toBe(403);
  expect(received).toEqual([]);
});

test('a service that is known but does not run here answers an unknown operation', async () => {
  const path = '/v2/email/account';
  const answer = await send('GET', path, await signed({ path, service: 'ses' }));
  expect([answer.status, typeOf(answer)]).toEqual([404, 'UnknownOperationException']);
});

test.each([
  [
    'half a header',
    'AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request',
    'Authorization header requires',
  ],
  ['a bad scope', 'AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0', 'exactly 5'],
  ['another algorithm', 'AWS4-ECDSA-P256-SHA256 Credential=a', 'Unsupported AWS'],
])('%s is an incomplete signature', async (_name, authorization, message) => {
  const answer = await send('GET', '/account', { authorization, 'x-amz-date': '20260101T000000Z' });
  expect([answer.status, typeOf(answer)]).toEqual([403, 'IncompleteSignatureException']);
  expect(answer.body).toContain(message);
});

test('nothing unexpected happened in all of this', () => {
  expect(door.errors).toEqual([]);
});
