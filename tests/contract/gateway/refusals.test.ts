import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PutGatewayResponseCommand,
  CreateApiKeyCommand,
  CreateDeploymentCommand,
  DeleteUsagePlanKeyCommand,
  UpdateApiKeyCommand,
} from '@aws-sdk/client-api-gateway';
import {
  deploy,
  startGateway,
  subscribe,
  type RunningGateway,
  type WireAnswer,
} from './running-gateway.ts';

const apiKeyScheme = { type: 'apiKey', name: 'x-api-key', in: 'header' };
const mock = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: {
    default: { statusCode: '200', responseTemplates: { 'application/json': '{"ok":true}' } },
  },
};
const method = (extra: object = {}) => ({
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': mock,
  ...extra,
});
const keyed = { security: [{ api_key: [] }] };
const description = {
  components: { securitySchemes: { api_key: apiKeyScheme } },
  paths: {
    '/keyed': { get: method(keyed) },
    '/open': { get: method() },
    '/checked': {
      post: method({
        parameters: [
          { name: 'x-header-param', in: 'header', required: true, schema: { type: 'string' } },
          { name: 'qs1', in: 'query', required: true, schema: { type: 'string' } },
        ],
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } },
            },
          },
        },
        'x-amazon-apigateway-request-validator': 'all',
      }),
    },
  },
  'x-amazon-apigateway-request-validators': {
    all: { validateRequestBody: true, validateRequestParameters: true },
  },
};

/** The whole answer but for what no two answers share. */
const shape = ({ status, headers, body }: WireAnswer) => ({
  status,
  type: headers['content-type'],
  length: headers['content-length'],
  error: headers['x-amzn-errortype'],
  body,
});
const refusal = (status: number, error: string, body: string) => ({
  status,
  type: 'application/json',
  length: String(body.length),
  error,
  body,
});
const forbidden = refusal(403, 'ForbiddenException', '{"message":"Forbidden"}');
const tooMany = refusal(429, 'TooManyRequestsException', '{"message":"Too Many Requests"}');

describe('what the gateway itself answers', () => {
  let running: RunningGateway;
  let stage: { apiId: string; stageName: string; path: string };
  beforeAll(async () => {
    running = await startGateway();
    stage = await deploy(running, description);
  });
  afterAll(() => running.close());
  const call = (path: string, headers: Record<string, string> = {}) =>
    running.call(`${stage.path}${path}`, { headers });

  it('refuses a call without a key, byte for byte as AWS', async () => {
    expect(shape(await call('/keyed'))).toEqual(forbidden);
    expect(forbidden.length).toBe('23');
  });

  it('refuses unknown, disabled and planless keys and those of another stage with the same answer', async () => {
    const { client } = running;
    const { keyId, key } = await subscribe(running, stage);
    const planless = await client.send(new CreateApiKeyCommand({ enabled: true }));
    const other = await subscribe(running, await deploy(running, description, 'other'));
    await client.send(
      new UpdateApiKeyCommand({
        apiKey: keyId,
        patchOperations: [{ op: 'replace', path: '/enabled', value: 'false' }],
      }),
    );
    for (const value of ['wrong-key-wrong-key-wrong', key, planless.value ?? '', other.key])
      expect(shape(await call('/keyed', { 'x-api-key': value }))).toEqual(forbidden);
  });

  it('lets a good key in, at once after it was put on the plan', async () => {
    const { key } = await subscribe(running, stage);
    const answer = await call('/keyed', { 'X-Api-Key': key });
    expect([answer.status, answer.body]).toEqual([200, '{"ok":true}']);
  });

  it('sends ids with every answer and a trace id with none of its own', async () => {
    for (const answer of [await call('/open'), await call('/keyed'), await running.call('/')]) {
      expect(answer.headers['x-amzn-requestid']).toMatch(
        /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
      );
      expect(answer.headers['x-amz-apigw-id']).toMatch(/^[\w+/-]{15}=$/);
      expect(answer.headers).not.toHaveProperty('x-amzn-trace-id');
    }
  });

  it('answers past the burst, and lets in again when the bucket has refilled', async () => {
    const { key } = await subscribe(running, stage, { throttle: { rateLimit: 2, burstLimit: 3 } });
    const headers = { 'x-api-key': key };
    const statuses = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await call('/keyed', headers)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(shape(await call('/keyed', headers))).toEqual(tooMany);
    running.advance(500);
    expect((await call('/keyed', headers)).status).toBe(200);
    expect((await call('/keyed', headers)).status).toBe(429);
  });

  it('answers past the quota, says nothing of when to come again, and opens with the next UTC day', async () => {
    running.setTime('2026-11-22T23:59:00Z');
    const quota = { limit: 2, offset: 0, period: 'DAY' } as const;
    const { key } = await subscribe(running, stage, { quota });
    const headers = { 'x-api-key': key };
    for (let count = 0; count < 2; count += 1)
      expect((await call('/keyed', headers)).status).toBe(200);
    const refused = await call('/keyed', headers);
    const body = '{"message":"Limit Exceeded"}';
    expect(shape(refused)).toEqual(refusal(429, 'LimitExceededException', body));
    expect(refused.headers).not.toHaveProperty('retry-after');
    running.advance(61_000);
    expect((await call('/keyed', headers)).status).toBe(200);
  });

  it('answers an unknown path or method as a call without credentials, whatever key it has', async () => {
    const body = '{"message":"Missing Authentication Token"}';
    const expected = refusal(403, 'MissingAuthenticationTokenException', body);
    expect(shape(await call('/nowhere'))).toEqual(expected);
    expect(shape(await running.call(`${stage.path}/open`, { method: 'DELETE' }))).toEqual(expected);
  });

  it('forbids unknown stages, APIs and base paths', async () => {
    for (const path of [
      `/_aws/execute-api/${stage.apiId}/nostage/open`,
      '/_aws/execute-api/none/v1/open',
      '/nobase/open',
    ])
      expect(shape(await running.call(path))).toEqual(forbidden);
  });

  it('names every missing parameter, a blank one too, and only then looks at the body', async () => {
    const post = (path: string, headers: Record<string, string>, body: string) =>
      running.call(`${stage.path}${path}`, { method: 'POST', headers, body });
    const missing = '{"message":"Missing required request parameters: [x-header-param, qs1]"}';
    expect(shape(await post('/checked?qs1=', {}, '{}'))).toEqual(
      refusal(400, 'BadRequestException', missing),
    );
    const invalid = refusal(400, 'BadRequestException', '{"message":"Invalid request body"}');
    for (const body of ['{"a":"text"}', '', 'no json'])
      expect(shape(await post('/checked?qs1=1', { 'x-header-param': 'x' }, body))).toEqual(invalid);
    expect((await post('/checked?qs1=1', { 'x-header-param': 'x' }, '{"a":1}')).status).toBe(200);
  });

  it('refuses a body over 10 MB', async () => {
    const answer = await running.call(`${stage.path}/open`, {
      method: 'POST',
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    const body = '{"message":"Request Too Long"}';
    expect(shape(answer)).toEqual(refusal(413, 'RequestTooLargeException', body));
  });

  it('answers with a customised gateway response once it is deployed: its own before DEFAULT_4XX', async () => {
    const { client } = running;
    const custom = await deploy(running, description, 'custom');
    await client.send(
      new PutGatewayResponseCommand({
        restApiId: custom.apiId,
        responseType: 'DEFAULT_4XX',
        responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
      }),
    );
    await client.send(
      new PutGatewayResponseCommand({
        restApiId: custom.apiId,
        responseType: 'MISSING_AUTHENTICATION_TOKEN',
        statusCode: '404',
        responseParameters: {
          'gatewayresponse.header.x-path': 'context.path',
          'gatewayresponse.header.content-type': "'application/problem+json'",
        },
        responseTemplates: {
          'application/json':
            '{"message":$context.error.messageString,"type":"$context.error.responseType"}',
        },
      }),
    );
    expect((await running.call(`${custom.path}/keyed`)).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
    await client.send(
      new CreateDeploymentCommand({ restApiId: custom.apiId, stageName: 'custom' }),
    );
    const keyless = await running.call(`${custom.path}/keyed`, { headers: { origin: 'http://a' } });
    expect(shape(keyless)).toEqual(forbidden);
    expect(keyless.headers['access-control-allow-origin']).toBe('*');
    const lost = await running.call(`${custom.path}/nowhere`);
    expect(lost.status).toBe(404);
    expect(lost.headers['x-path']).toBe('/custom/nowhere');
    expect(lost.headers['content-type']).toBe('application/problem+json');
    expect(lost.headers).not.toHaveProperty('access-control-allow-origin');
    expect(lost.body).toBe(
      '{"message":"Missing Authentication Token","type":"MISSING_AUTHENTICATION_TOKEN"}',
    );
  });

  it('throttles single methods of a plan apart from the plan', async () => {
    const throttle = { '/keyed/GET': { rateLimit: 1, burstLimit: 1 } };
    const { key } = await subscribe(running, stage, {
      apiStages: [{ apiId: stage.apiId, stage: stage.stageName, throttle }],
      throttle: { rateLimit: 100, burstLimit: 100 },
    });
    const headers = { 'x-api-key': key };
    expect((await call('/keyed', headers)).status).toBe(200);
    expect(shape(await call('/keyed', headers))).toEqual(tooMany);
  });

  it('refuses a key as soon as it is taken off the plan', async () => {
    const { key, keyId, usagePlanId } = await subscribe(running, stage);
    expect((await call('/keyed', { 'x-api-key': key })).status).toBe(200);
    await running.client.send(new DeleteUsagePlanKeyCommand({ usagePlanId, keyId }));
    expect(shape(await call('/keyed', { 'x-api-key': key }))).toEqual(forbidden);
  });
});
