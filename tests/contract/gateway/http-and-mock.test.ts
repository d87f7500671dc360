import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateStageCommand, GetStageCommand } from '@aws-sdk/client-api-gateway';
import { deploy, listen, startGateway, type RunningGateway } from './running-gateway.ts';

const method = (integration: object, extra: object = {}) => ({
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': integration,
  ...extra,
});
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

describe('HTTP and mock integrations', () => {
  let running: RunningGateway;
  let stage: { apiId: string; stageName: string; path: string };
  const target = createServer(backend);
  beforeAll(async () => {
    const base = await listen(target);
    running = await startGateway();
    const proxyParameters = { 'integration.request.path.proxy': 'method.request.path.proxy' };
    stage = await deploy(running, {
      paths: {
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
