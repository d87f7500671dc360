import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateStageCommand, GetStageCommand } from '@aws-sdk/client-api-gateway';
import type { AwsRequest, AwsResponse } from '../../../src/model/aws-wire.ts';
import { deploy, listen, startGateway, type RunningGateway } from './running-gateway.ts';

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

/** A back end that says what it got; `/slow` never answers, `/teapot` answers 418. */
function backend(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.url?.startsWith('/slow')) return;
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const { method: verb, url, headers } = incoming;
    outgoing.writeHead(incoming.url?.startsWith('/teapot') ? 418 : 200, {
      'content-type': 'application/json',
      server: 'backend/1',
      'x-own': ['1', '2'],
    });
    outgoing.end(
      JSON.stringify({ method: verb, url, headers, body: Buffer.concat(chunks).toString() }),
    );
  });
}

const serverError = '{"message":"Internal server error"}';

describe('integrations', () => {
  let running: RunningGateway;
  let stage: { apiId: string; stageName: string; path: string };
  const target = createServer(backend);
  beforeAll(async () => {
    const base = await listen(target);
    running = await startGateway({ lambda });
    const proxyParameters = { 'integration.request.path.proxy': 'method.request.path.proxy' };
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
        '/proxy/{proxy+}': {
          'x-amazon-apigateway-any-method': method(
            {
              type: 'http_proxy',
              httpMethod: 'ANY',
              uri: `${base}/{proxy}`,
              requestParameters: proxyParameters,
            },
            {
              parameters: [
                { name: 'proxy', in: 'path', required: true, schema: { type: 'string' } },
              ],
            },
          ),
        },
        '/slow': {
          get: method({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: `${base}/slow`,
            timeoutInMillis: 50,
          }),
        },
        '/unreachable': {
          get: method({ type: 'http_proxy', httpMethod: 'GET', uri: 'http://127.0.0.1:1/' }),
        },
        '/no-variable': {
          get: method({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: '${stageVariables.nowhere}/x',
          }),
        },
        '/variable': {
          get: method({
            type: 'http_proxy',
            httpMethod: 'GET',
            uri: 'http://${stageVariables.host}/staged',
          }),
        },
        '/mapped/{name}': {
          post: method(
            {
              type: 'http',
              httpMethod: 'PUT',
              uri: `${base}/{to}`,
              requestParameters: {
                'integration.request.path.to': 'method.request.path.name',
                'integration.request.querystring.q': 'method.request.querystring.query',
                'integration.request.header.X-Fixed': "'fixed'",
              },
              requestTemplates: {
                'application/json':
                  '{"got":$input.json(\'$.a\'),"from":"$context.identity.sourceIp"}',
              },
              responses: {
                default: {
                  statusCode: '200',
                  responseParameters: {
                    'method.response.header.X-Url': 'integration.response.body.url',
                  },
                  responseTemplates: { 'application/json': '{"sent":$input.json(\'$.body\')}' },
                },
                '4\\d{2}': {
                  statusCode: '400',
                  responseTemplates: { 'application/json': '{"mapped":true}' },
                },
              },
            },
            {
              responses: { 200: { description: 'ok' }, 400: { description: 'no' } },
              parameters: [
                { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
                { name: 'query', in: 'query', schema: { type: 'string' } },
              ],
            },
          ),
        },
        '/mock': {
          get: method(
            {
              type: 'mock',
              requestTemplates: {
                'application/json':
                  '#if($input.params("status") == "404"){statusCode: 404}#else{"statusCode": 200}#end',
              },
              responses: {
                default: {
                  statusCode: '200',
                  responseTemplates: { 'application/json': '{"v":"$stageVariables.host"}' },
                },
                '404': {
                  statusCode: '404',
                  responseTemplates: {
                    'application/json': '#set($context.responseOverride.status = 444){"gone":true}',
                  },
                },
              },
            },
            { responses: { 200: { description: 'ok' }, 404: { description: 'no' } } },
          ),
        },
        '/mock-broken': {
          get: method({
            type: 'mock',
            requestTemplates: { 'application/json': '{}' },
            responses: { default: { statusCode: '200' } },
          }),
        },
        '/never': {
          post: method({
            type: 'mock',
            passthroughBehavior: 'never',
            requestTemplates: { 'application/json': '{"statusCode":200}' },
            responses: { default: { statusCode: '200' } },
          }),
        },
      },
    });
    const { client } = running;
    const { deploymentId } = await client.send(
      new GetStageCommand({ restApiId: stage.apiId, stageName: 'v1' }),
    );
    await client.send(
      new CreateStageCommand({
        restApiId: stage.apiId,
        stageName: 'prod',
        deploymentId: deploymentId ?? '',
        variables: { host: base.replace('http://', '') },
      }),
    );
  });
  afterAll(async () => {
    await running.close();
    target.closeAllConnections();
    await new Promise((resolve) => target.close(resolve));
  });
  const call = (path: string, request = {}) => running.call(`${stage.path}${path}`, request);

  describe('Lambda proxy', () => {
    it('gives the function the whole event of payload format 1.0', async () => {
      const answer = await call('/users/a%20b/c/d%2Fe?x=1&x=2&y=%C3%A9', {
        headers: { 'X-Case': 'kept', 'x-many': ['1', '2'], 'user-agent': 'test/1' },
      });
      const event = JSON.parse(answer.body) as Record<string, never>;
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
      expect(event['headers']).toHaveProperty('X-Amzn-Trace-Id');
      expect(event['requestContext']['requestTime']).toMatch(
        /^\d\d\/\w{3}\/\d{4}:[\d:]{8} \+0000$/,
      );
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

  describe('HTTP proxy', () => {
    it('hands on method, path, query, headers and body, but none that belong to the connection', async () => {
      const answer = await call('/proxy/a/b%20c?x=1&x=2&raw=%2F', {
        method: 'PATCH',
        headers: { 'x-mine': 'yes', te: 'trailers', 'content-type': 'text/plain' },
        body: 'payload',
      });
      const seen = JSON.parse(answer.body) as { headers: Record<string, string> };
      expect(seen).toMatchObject({
        method: 'PATCH',
        url: '/a/b%20c?x=1&x=2&raw=%2F',
        body: 'payload',
      });
      expect(seen.headers).toMatchObject({
        'x-mine': 'yes',
        'x-amzn-apigateway-api-id': stage.apiId,
      });
      expect(seen.headers['x-amzn-trace-id']).toMatch(/^Root=1-/);
      expect(seen.headers).not.toHaveProperty('te');
    });

    it("hands back status, headers and body, and remaps the headers that are the gateway's own", async () => {
      const answer = await call('/proxy/teapot');
      expect(answer.status).toBe(418);
      expect(answer.headers).toMatchObject({
        'x-amzn-remapped-server': 'backend/1',
        'x-own': '1, 2',
      });
      expect(answer.headers).toHaveProperty('x-amzn-remapped-date');
      expect(answer.headers).not.toHaveProperty('server');
    });

    it('answers 504 when the back end is too slow', async () => {
      const answer = await call('/slow');
      expect([answer.status, answer.body]).toEqual([
        504,
        '{"message":"Endpoint request timed out"}',
      ]);
    });

    it.each(['/unreachable', '/no-variable'])('answers 500 for %s', async (path) => {
      const answer = await call(path);
      expect([answer.status, answer.body]).toEqual([500, serverError]);
      expect(answer.headers).not.toHaveProperty('x-amzn-trace-id');
    });

    it("fills in the stage's variables", async () => {
      const answer = await running.call(`/_aws/execute-api/${stage.apiId}/prod/variable`);
      expect(JSON.parse(answer.body)).toMatchObject({ url: '/staged' });
    });
  });

  it('maps a request to an HTTP back end and its answer back', async () => {
    const answer = await call('/mapped/target?query=hi%20there', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-mine': 'dropped' },
      body: '{"a":[1,2]}',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['x-url']).toBe('/target?q=hi+there');
    expect(JSON.parse(answer.body)).toEqual({ sent: '{"got":[1,2],"from":"127.0.0.1"}' });
  });

  it('picks the integration response by the status of the back end', async () => {
    const answer = await call('/mapped/teapot', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([answer.status, answer.body]).toEqual([400, '{"mapped":true}']);
  });

  it('mocks: the template picks the response, which may override the status', async () => {
    const variable = await running.call(`/_aws/execute-api/${stage.apiId}/prod/mock`);
    expect([variable.status, variable.body]).toEqual([
      200,
      expect.stringMatching(/^{"v":"127\.0\.0\.1:\d+"}$/),
    ]);
    const other = await call('/mock?status=404');
    expect([other.status, other.body]).toEqual([444, '{"gone":true}']);
    expect(other.headers).not.toHaveProperty('x-amzn-trace-id');
  });

  it('answers 500 for a mock without a status, and 415 for a media type it has no template for', async () => {
    expect((await call('/mock-broken')).body).toBe(serverError);
    const answer = await call('/never', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'a',
    });
    expect([answer.status, answer.body]).toEqual([415, '{"message":"Unsupported Media Type"}']);
  });
});
