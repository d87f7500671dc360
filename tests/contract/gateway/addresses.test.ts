import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateBasePathMappingCommand, CreateDomainNameCommand } from '@aws-sdk/client-api-gateway';
import { deploy, startGateway, type RunningGateway } from './running-gateway.ts';

const says = (text: string) => ({
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: {
      default: {
        statusCode: '200',
        responseTemplates: {
          'application/json': `${text} $input.params('id')$input.params('proxy')`,
        },
      },
    },
  },
});
const description = {
  paths: {
    '/': { get: says('root') },
    '/stops/nearby': { get: says('fixed') },
    '/stops/{id}': { get: says('variable') },
    '/stops/{id}/{proxy+}': { 'x-amazon-apigateway-any-method': says('greedy') },
    '/{proxy+}': { post: says('rest') },
  },
};

describe('addresses and routes', () => {
  let running: RunningGateway;
  let stage: { apiId: string; path: string };
  beforeAll(async () => {
    running = await startGateway();
    stage = await deploy(running, description);
    const { client } = running;
    await client.send(
      new CreateDomainNameCommand({
        domainName: 'localhost',
        endpointConfiguration: { types: ['REGIONAL'] },
      }),
    );
    const other = await deploy(running, {
      paths: { '/': { get: says('other') }, '/v2/stops/{id}': { get: says('shorter') } },
    });
    for (const [basePath, restApiId] of [
      ['transit', other.apiId],
      ['transit/v2', stage.apiId],
    ] as const)
      await client.send(
        new CreateBasePathMappingCommand({
          domainName: 'localhost',
          basePath,
          restApiId,
          stage: 'v1',
        }),
      );
    await client.send(
      new CreateBasePathMappingCommand({
        domainName: 'localhost',
        basePath: 'any',
        restApiId: stage.apiId,
      }),
    );
  });
  afterAll(() => running.close());
  const body = async (path: string, method = 'GET', headers = {}) => {
    const answer = await running.call(path, { method, headers });
    return answer.status === 200 ? answer.body.trim() : answer.status;
  };

  it('finds a stage by base path, by path, and by host', async () => {
    expect(await body('/transit/v2/stops/7')).toBe('variable 7');
    expect(await body(`${stage.path}/stops/7`)).toBe('variable 7');
    expect(
      await body('/v1/stops/7', 'GET', { host: `${stage.apiId}.execute-api.localhost:8080` }),
    ).toBe('variable 7');
    expect(await body('/any/v1/stops/7')).toBe('variable 7');
  });

  it('prefers the longest base path, whole segments only', async () => {
    expect(await body('/transit')).toBe('other');
    expect(await body('/transit/v2')).toBe('root');
    expect(await body('/transit/v2/')).toBe('root');
    expect(await body('/transit/v2x')).toBe(403);
  });

  it('prefers fixed segments to variables and those to greedy ones, and passes over one without the method', async () => {
    expect(await body(`${stage.path}/stops/nearby`)).toBe('fixed');
    expect(await body(`${stage.path}/stops/nearby/x/y`)).toBe('greedy nearbyx/y');
    expect(await body(`${stage.path}/stops/1/2`, 'DELETE')).toBe('greedy 12');
    expect(await body(`${stage.path}/stops/nearby`, 'POST')).toBe('rest stops/nearby');
  });

  it('reads percent-encoded segments, and leaves what is no encoding as it is', async () => {
    expect(await body(`${stage.path}/stops/a%2Fb`)).toBe('variable a%2Fb');
    expect(await body(`${stage.path}/stops/stra%C3%9Fe`)).toBe('variable stra%C3%9Fe');
    expect(await body(`${stage.path}/stops/%E0%A4%A`)).toBe('variable %E0%A4%A');
    expect(await body(`${stage.path}/s%74ops/nearby/`)).toBe('fixed');
    expect(await body(`${stage.path}//stops//nearby`)).toBe('fixed');
  });

  it('answers HEAD by ANY with the headers alone', async () => {
    const answer = await running.call(`${stage.path}/stops/1/2`, { method: 'HEAD' });
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(answer.headers['content-type']).toBe('application/json');
  });
});
