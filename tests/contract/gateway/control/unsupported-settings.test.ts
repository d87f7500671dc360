import {
  CreateDeploymentCommand,
  CreateDomainNameCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  CreateStageCommand,
  GetRestApiCommand,
  GetStageCommand,
  ImportRestApiCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  PutRestApiCommand,
  type CreateDomainNameCommandInput,
  type PutIntegrationCommandInput,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type RunningGateway } from '../running-gateway.ts';

const description = (extra: object) =>
  Buffer.from(
    JSON.stringify({
      openapi: '3.0.1',
      info: { title: 'test', version: '1' },
      'x-amazon-apigateway-documentation': { version: '1' },
      paths: {
        '/a/{b}': {
          get: {
            responses: { 200: { description: 'ok' } },
            'x-amazon-apigateway-integration': { type: 'mock', responseTransferMode: 'STREAM' },
          },
        },
      },
      ...extra,
    }),
  );
const warnings = [
  '#/x-amazon-apigateway-documentation is not emulated and was left out.',
  '#/paths/~1a~1{b}/get/x-amazon-apigateway-integration/responseTransferMode STREAM is not emulated: the answer comes whole.',
];

describe('settings that are not emulated', () => {
  let running: RunningGateway;
  let api: { restApiId: string; resourceId: string };
  beforeAll(async () => {
    running = await startGateway();
    const { id = '', rootResourceId = '' } = await running.client.send(
      new CreateRestApiCommand({ name: 'test' }),
    );
    api = { restApiId: id, resourceId: rootResourceId };
    await running.client.send(
      new PutMethodCommand({ ...api, httpMethod: 'GET', authorizationType: 'NONE' }),
    );
  });
  afterAll(() => running.close());

  it.each<[string, Partial<CreateDomainNameCommandInput>]>([
    ['mutualTlsAuthentication', { mutualTlsAuthentication: { truststoreUri: 's3://a/b' } }],
    ['policy', { policy: '{}' }],
    ['routingMode', { routingMode: 'ROUTING_RULE_ONLY' }],
  ])('of a domain name are refused by name: %s', async (member, settings) => {
    const create = new CreateDomainNameCommand({ domainName: 'api.example.com', ...settings });
    await expect(running.client.send(create)).rejects.toMatchObject({
      message: expect.stringContaining(`'createDomainNameInput.${member}'`) as string,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it.each<[string, Partial<PutIntegrationCommandInput>]>([
    ['responseTransferMode', { responseTransferMode: 'STREAM' }],
    ['integrationTarget', { integrationTarget: 'arn:aws:elasticloadbalancing:us-east-1:1:x' }],
  ])('of an integration are refused by name: %s', async (member, settings) => {
    const put = new PutIntegrationCommand({ ...api, httpMethod: 'GET', type: 'MOCK', ...settings });
    await expect(running.client.send(put)).rejects.toMatchObject({
      message: expect.stringContaining(`'putIntegrationInput.${member}'`) as string,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('of an API that change nothing on one machine are kept', async () => {
    const kept = { securityPolicy: 'TLS_1_2', endpointAccessMode: 'STRICT' } as const;
    const { id: restApiId } = await running.client.send(
      new CreateRestApiCommand({ name: 'kept', ...kept }),
    );
    expect(await running.client.send(new GetRestApiCommand({ restApiId }))).toMatchObject(kept);
  });

  it('of a stage are kept: cache, canary, tracing', async () => {
    const { restApiId, resourceId: parentId } = api;
    await running.client.send(new CreateResourceCommand({ restApiId, parentId, pathPart: 'a' }));
    await running.client.send(
      new PutIntegrationCommand({ ...api, httpMethod: 'GET', type: 'MOCK' }),
    );
    const { id: deploymentId } = await running.client.send(
      new CreateDeploymentCommand({ restApiId }),
    );
    const kept = {
      cacheClusterEnabled: true,
      cacheClusterSize: '0.5',
      canarySettings: { deploymentId, percentTraffic: 10, useStageCache: true },
      tracingEnabled: true,
    } as const;
    const stage = { restApiId, stageName: 'all' };
    await running.client.send(new CreateStageCommand({ ...stage, deploymentId, ...kept }));
    expect(await running.client.send(new GetStageCommand(stage))).toMatchObject(kept);
  });

  it('of a description are named in the warnings of the import, and left out', async () => {
    const imported = await running.client.send(new ImportRestApiCommand({ body: description({}) }));
    expect(imported.warnings).toEqual(warnings);
    const put = await running.client.send(
      new PutRestApiCommand({ restApiId: imported.id, mode: 'overwrite', body: description({}) }),
    );
    expect(put.warnings).toEqual(warnings);
    const { id: restApiId } = imported;
    const { warnings: later } = await running.client.send(new GetRestApiCommand({ restApiId }));
    expect(later).toBeUndefined();
  });

  it('of a description end an import that fails on warnings', async () => {
    const command = new ImportRestApiCommand({ body: description({}), failOnWarnings: true });
    await expect(running.client.send(command)).rejects.toMatchObject({
      name: 'BadRequestException',
      message: `Warnings found during import:\n\t${warnings.join('\n\t')}`,
    });
  });

  it('leave no warnings where there are none', async () => {
    const body = description({ 'x-amazon-apigateway-documentation': undefined, paths: {} });
    const command = new ImportRestApiCommand({ body, failOnWarnings: true });
    expect((await running.client.send(command)).warnings).toBeUndefined();
  });
});
