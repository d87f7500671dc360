import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwsRequest, AwsResponse } from '../../../src/model/aws-wire.ts';
import { deploy, startGateway, type RunningGateway } from './running-gateway.ts';

const functionUri = (name: string) =>
  `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:${name}/invocations`;
const method = (integration: object, extra: object = {}) => ({
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': integration,
  ...extra,
});
const lambdaProxy = (name: string) =>
  method({ type: 'aws_proxy', httpMethod: 'POST', uri: functionUri(name) });

/** Answers Invoke as Lambda does: each function's name says what it returns. */
const returns: Record<string, (event: Record<string, unknown>) => unknown> = {
  echo: (event) => ({ statusCode: 200, body: JSON.stringify(event) }),
  headers: () => ({
    statusCode: '201',
    headers: { 'x-one': 'a', 'x-flag': true },
    multiValueHeaders: { 'x-two': ['b', 'c'] },
    body: 'made',
  }),
  binary: () => ({
    statusCode: 200,
    headers: { 'content-type': 'image/png' },
    body: 'iVBORw==',
    isBase64Encoded: true,
  }),
  empty: () => ({}),
  text: () => 'text',
  nothing: () => null,
  'wrong-status': () => ({ statusCode: 'abc' }),
  'wrong-lists': () => ({ statusCode: 200, multiValueHeaders: { 'x-a': 'b' } }),
  'unknown-member': () => ({ statusCode: 200, wrong: 1 }),
};
function lambda({ path, body }: AwsRequest): Promise<AwsResponse> {
  const name = /function%3A([\w-]+)/.exec(path)?.[1] ?? '';
  const headers = { 'content-type': 'application/json' };
  if (name === 'broken')
    return Promise.resolve({
      status: 200,
      headers: { ...headers, 'x-amz-function-error': 'Unhandled' },
      body: '{"errorMessage":"secret of the function"}',
    });
  const make = returns[name];
  if (!make)
    return Promise.resolve({
      status: 404,
      headers: { ...headers, 'x-amzn-errortype': 'ResourceNotFoundException' },
      body: '{"Message":"Function not found"}',
    });
  const event = JSON.parse(Buffer.from(body).toString()) as Record<string, unknown>;
  return Promise.resolve({ status: 200, headers, body: JSON.stringify(make(event)) });
}

const serverError = '{"message":"Internal server error"}';

describe('Lambda proxy', () => {
  let running: RunningGateway;
  let stage: { apiId: string; path: string };
  beforeAll(async () => {
    running = await startGateway({ lambda });
    stage = await deploy(running, {
      'x-amazon-apigateway-binary-media-types': ['image/png'],
      paths: {
        ...Object.fromEntries(
          [...Object.keys(returns), 'broken', 'absent'].map((name) => [
            `/lambda/${name}`,
            { 'x-amazon-apigateway-any-method': lambdaProxy(name) },
          ]),
        ),
        '/users/{id}/{rest+}': { get: lambdaProxy('echo') },
      },
    });
  });
  afterAll(() => running.close());
  const call = (path: string, request = {}) => running.call(`${stage.path}${path}`, request);

  it('gives the function the whole event of payload format 1.0', async () => {
    const answer = await call('/users/a%20b/c/d%2Fe?x=1&x=2&y=%C3%A9', {
      headers: { 'X-Case': 'kept', 'x-many': ['1', '2'], 'user-agent': 'test/1' },
    });
    const event = JSON.parse(answer.body) as {
      headers: object;
      requestContext: { requestTime: string };
    };
    expect(event).toMatchObject({
      resource: '/users/{id}/{rest+}',
      path: '/users/a%20b/c/d%2Fe',
      httpMethod: 'GET',
      headers: { 'X-Case': 'kept', 'x-many': '2', 'X-Forwarded-For': '127.0.0.1' },
      multiValueHeaders: { 'x-many': ['1', '2'] },
      queryStringParameters: { x: '2', y: 'é' },
      multiValueQueryStringParameters: { x: ['1', '2'], y: ['é'] },
      pathParameters: { id: 'a%20b', rest: 'c/d%2Fe' },
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
      requestContext: {
        resourcePath: '/users/{id}/{rest+}',
        httpMethod: 'GET',
        path: '/v1/users/a%20b/c/d%2Fe',
        accountId: '123456789012',
        protocol: 'HTTP/1.1',
        stage: 'v1',
        apiId: stage.apiId,
        requestId: answer.headers['x-amzn-requestid'],
        extendedRequestId: answer.headers['x-amz-apigw-id'],
        requestTimeEpoch: running.now(),
        identity: { sourceIp: '127.0.0.1', userAgent: 'test/1', user: null },
      },
    });
    expect(event.headers).toHaveProperty('X-Amzn-Trace-Id');
    expect(event.requestContext.requestTime).toMatch(/^\d\d\/\w{3}\/\d{4}:[\d:]{8} \+0000$/);
  });

  it('hands a binary body on in base64 and any other as text', async () => {
    const post = async (type: string, body: Buffer) =>
      JSON.parse(
        (await call('/lambda/echo', { method: 'POST', headers: { 'content-type': type }, body }))
          .body,
      ) as object;
    expect(await post('image/png', Buffer.from([0x89, 0x50]))).toMatchObject({
      body: 'iVA=',
      isBase64Encoded: true,
    });
    expect(await post('application/json', Buffer.from('{"é":1}'))).toMatchObject({
      body: '{"é":1}',
      isBase64Encoded: false,
    });
  });

  it('answers what the function returns, with a trace id', async () => {
    const answer = await call('/lambda/headers');
    expect([answer.status, answer.body]).toEqual([201, 'made']);
    expect(answer.headers).toMatchObject({
      'x-one': 'a',
      'x-flag': 'true',
      'x-two': 'b, c',
      'content-type': 'application/json',
    });
    expect(answer.headers['x-amzn-trace-id']).toMatch(/^Root=1-[\da-f]{8}-[\da-f]{24}/);
    expect((await call('/lambda/empty')).status).toBe(200);
  });

  it('decodes base64 only for a caller who accepts a binary type', async () => {
    expect(
      (await call('/lambda/binary', { headers: { accept: 'image/png' } })).headers[
        'content-length'
      ],
    ).toBe('4');
    expect((await call('/lambda/binary')).body).toBe('iVBORw==');
  });

  it.each(['text', 'nothing', 'wrong-status', 'wrong-lists', 'unknown-member', 'broken'])(
    'answers 502 for a function that returns %s, and tells nothing of it',
    async (name) => {
      const answer = await call(`/lambda/${name}`);
      expect([answer.status, answer.body]).toEqual([502, serverError]);
      expect(answer.headers['x-amzn-errortype']).toBe('InternalServerErrorException');
    },
  );

  it('answers 500 for a function that does not exist', async () => {
    const answer = await call('/lambda/absent');
    expect([answer.status, answer.body]).toEqual([500, serverError]);
  });
});
