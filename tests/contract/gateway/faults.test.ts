import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwsRequest, AwsResponse } from '../../../src/model/aws-wire.ts';
import { deploy, startGateway, type RunningGateway } from './running-gateway.ts';

const poolId = 'us-east-1_testpool1';
const uriOf = (name: string) =>
  `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:${name}/invocations`;
const get = (integration: object, extra: object = {}) => ({
  get: {
    responses: { 200: { description: 'ok' } },
    'x-amazon-apigateway-integration': integration,
    ...extra,
  },
});
const http = (uri: string, extra: object = {}) =>
  get({ type: 'http_proxy', httpMethod: 'GET', uri, ...extra });
const lambdaProxy = (name: string, extra: object = {}) =>
  get({ type: 'aws_proxy', httpMethod: 'POST', uri: uriOf(name), ...extra });
const mock = (template: string) =>
  get({ type: 'mock', requestTemplates: { 'application/json': template } });
const scheme = (type: string, authorizer: object) => ({
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': type,
  'x-amazon-apigateway-authorizer': authorizer,
});

const description = (backend: string) => ({
  components: {
    securitySchemes: {
      pool: scheme('cognito_user_pools', {
        type: 'cognito_user_pools',
        providerARNs: [`arn:aws:cognito-idp:us-east-1:123456789012:userpool/${poolId}`],
      }),
      broken: scheme('custom', { type: 'token', authorizerUri: uriOf('broken') }),
      wrong: scheme('custom', { type: 'token', authorizerUri: uriOf('wrong') }),
    },
  },
  paths: {
    '/unreachable': http('http://127.0.0.1:1/'),
    '/no-uri': http('${stageVariables.nowhere}/x'),
    '/slow-back-end': http(`${backend}/slow/.well-known/jwks.json`, { timeoutInMillis: 50 }),
    '/no-status': mock('{}'),
    '/no-response': mock('{"statusCode": 200}'),
    '/broken': lambdaProxy('broken'),
    '/wrong': lambdaProxy('wrong'),
    '/absent': lambdaProxy('absent'),
    '/slow': lambdaProxy('slow', { timeoutInMillis: 50 }),
    '/header': lambdaProxy('header'),
    '/by-pool': { get: { ...mock('{}').get, security: [{ pool: [] }] } },
    '/by-broken': { get: { ...mock('{}').get, security: [{ broken: [] }] } },
    '/by-wrong': { get: { ...mock('{}').get, security: [{ wrong: [] }] } },
  },
});

const json = (status: number, body: object, headers = {}): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const functions: Record<string, AwsResponse> = {
  broken: json(
    200,
    { errorType: 'TypeError', errorMessage: 'x is not\na function' },
    { 'x-amz-function-error': 'Unhandled' },
  ),
  wrong: json(200, { statusCode: 'abc' }),
  header: json(200, { statusCode: 200, headers: { 'x-bad': 'two\nlines' } }),
};
const notFound = json(
  404,
  { Message: 'Function not found' },
  { 'x-amzn-errortype': 'ResourceNotFoundException' },
);
function lambda({ path }: AwsRequest): Promise<AwsResponse> {
  const name = /function%3A([\w-]+)/.exec(path)?.[1] ?? '';
  return name === 'slow'
    ? new Promise(() => undefined)
    : Promise.resolve(functions[name] ?? notFound);
}

/** A token nobody signed, of the pool, so that its keys are asked for. */
function tokenOf(issuer: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', kid: 'any' })}.${part({ iss: issuer })}.c2lnbmF0dXJl`;
}

describe('faults of the data plane', () => {
  let running: RunningGateway;
  let path: string;
  beforeAll(async () => {
    running = await startGateway({
      lambda,
      cognito: () => Promise.resolve(json(503, { message: 'not now' })),
    });
    ({ path } = await deploy(running, description(running.door.url)));
  });
  afterAll(() => running.close());

  it.each([
    ['/unreachable', 500, /GET http:\/\/127\.0\.0\.1:1 gave no answer: .*ECONNREFUSED/],
    ['/no-uri', 500, /URI, with its variables filled in, is none/],
    ['/no-status', 500, /The request template of the MOCK integration gave no/],
    ['/no-response', 500, /No integration response fits "200"/],
    ['/broken', 502, /The function failed: TypeError x is not a function$/],
    ['/wrong', 502, /The function returned what no proxy integration may: statusCode: /],
    ['/absent', 500, /The function could not be called: ResourceNotFoundException/],
    ['/slow', 504, /The function gave no answer within 50 ms$/],
    ['/by-pool', 500, /The keys of .*us-east-1_testpool1 could not be read: /],
    ['/by-broken', 500, /The authorizer function failed: TypeError x is not a function$/],
    ['/by-wrong', 500, /The authorizer function returned what no authorizer may: /],
  ])('logs why %s was answered %i, in one line', async (route, status, cause) => {
    const before = running.faults.length;
    const authorization = tokenOf(`${running.door.url}/${poolId}`);
    const answer = await running.call(`${path}${route}?secret=1`, { headers: { authorization } });
    expect(answer.status).toBe(status);
    const told = running.faults.slice(before).map(String);
    expect(told).toEqual([expect.stringMatching(cause)]);
    expect(told[0]).toContain(`GET ${path}${route} (`);
    expect(told[0]).toContain(`was answered ${status} `);
    expect(told[0]).toContain(answer.headers['x-amzn-requestid']);
    expect(told[0]).not.toMatch(/\n|secret|Bearer|c2lnbmF0dXJl/);
  });

  it('answers 500 and logs why when a function names a header that HTTP does not allow', async () => {
    const before = running.faults.length;
    const answer = await running.call(`${path}/header`);
    expect([answer.status, answer.body]).toEqual([500, '{"message":"Internal server error"}']);
    expect(String(running.faults.slice(before))).toContain('x-bad');
  });

  it('logs nothing for what is the caller’s doing', async () => {
    const before = running.faults.length;
    expect((await running.call(`${path}/nowhere`)).status).toBe(403);
    expect((await running.call(`${path}/by-pool`)).status).toBe(401);
    expect(running.faults).toHaveLength(before);
  });
});
