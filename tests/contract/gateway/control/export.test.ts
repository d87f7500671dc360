import {
  CreateDeploymentCommand,
  GetExportCommand,
  ImportRestApiCommand,
  type GetExportCommandOutput,
} from '@aws-sdk/client-api-gateway';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type RunningGateway } from '../running-gateway.ts';
import { petStore } from './pet-store.ts';
import { refusalOf } from './refusal.ts';

let running: RunningGateway;
let restApiId: string;
const stageName = 'local';
beforeAll(async () => {
  running = await startGateway();
  const body = Buffer.from(JSON.stringify(petStore));
  const { id = '' } = await running.client.send(new ImportRestApiCommand({ body }));
  restApiId = id;
  await running.client.send(new CreateDeploymentCommand({ restApiId, stageName }));
});
afterAll(() => running.close());

const send = (exportType: string, input = {}) =>
  running.client.send(new GetExportCommand({ restApiId, stageName, exportType, ...input }));
const textOf = ({ body }: GetExportCommandOutput) => Buffer.from(body ?? []).toString();
const documentOf = async (exportType: string, extensions?: string) => {
  const parameters = extensions ? { extensions } : undefined;
  return JSON.parse(textOf(await send(exportType, { parameters }))) as Record<string, never>;
};

test('an export is an attachment named for its type and version', async () => {
  const answer = await send('oas30');
  expect(answer.contentType).toBe('application/octet-stream');
  expect(answer.contentDisposition).toBe('attachment; filename="oas30_1.0.json"');
});

test('an export may be YAML', async () => {
  const answer = await send('swagger', { accepts: 'application/yaml' });
  expect(answer.contentDisposition).toBe('attachment; filename="swagger_1.0.yaml"');
  expect(parse(textOf(answer))).toEqual(await documentOf('swagger'));
});

describe('oas30', () => {
  test('describes the deployed API and its stage', async () => {
    const document = await documentOf('oas30');
    expect(document).toMatchObject({
      openapi: '3.0.1',
      info: { title: 'PetStore', description: 'Pets', version: '1.0' },
      servers: [
        {
          url: `https://${restApiId}.execute-api.us-east-1.amazonaws.com/{basePath}`,
          variables: { basePath: { default: 'local' } },
        },
      ],
    });
    expect(Object.keys(document['paths'] ?? {})).toEqual([
      '/pets',
      '/pets/{petId}',
      '/proxy/{any+}',
    ]);
    expect(document['paths']?.['/pets']?.['get']).toEqual({
      operationId: 'ListPets',
      parameters: [
        { name: 'page', in: 'query', schema: { type: 'string' } },
        { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string' } },
      ],
      responses: {
        200: {
          description: '200 response',
          headers: { 'Access-Control-Allow-Origin': { schema: { type: 'string' } } },
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Pets' } } },
        },
      },
      security: [{ 'test-authorizer': [] }],
    });
    expect(document['paths']?.['/pets/{petId}']?.['get']).toMatchObject({
      responses: { 200: { description: '200 response', content: {} } },
    });
    expect(document['components']?.['schemas']).toEqual(petStore.components.schemas);
  });

  test('says nothing of integrations until it is asked', async () => {
    expect(JSON.stringify(await documentOf('oas30'))).not.toContain('x-amazon-apigateway-integ');
    const document = await documentOf('oas30', 'apigateway');
    const operation = document['paths']?.['/pets']?.['get'];
    expect(operation?.['x-amazon-apigateway-integration']).toEqual({
      type: 'http',
      httpMethod: 'GET',
      uri: 'https://pets.example/pets',
      passthroughBehavior: 'when_no_match',
      requestParameters: {
        'integration.request.querystring.page': 'method.request.querystring.page',
      },
      responses: {
        default: {
          statusCode: '200',
          responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
        },
        '4\\d{2}': { statusCode: '404' },
      },
    });
    expect(document['x-amazon-apigateway-binary-media-types']).toEqual(['image/png']);
  });

  test('can be imported again and is then the same', async () => {
    const parameters = { extensions: 'apigateway' };
    const first = await send('oas30', { parameters });
    const { id } = await running.client.send(
      new ImportRestApiCommand({ body: Buffer.from(textOf(first)) }),
    );
    await running.client.send(new CreateDeploymentCommand({ restApiId: id, stageName }));
    const second = await send('oas30', { restApiId: id, parameters });
    const again = textOf(second).replaceAll(id ?? '', restApiId);
    expect(JSON.parse(again)).toEqual(JSON.parse(textOf(first)));
  });
});

test('swagger describes the same in its own words', async () => {
  const document = await documentOf('swagger', 'authorizers');
  expect(document).toMatchObject({
    swagger: '2.0',
    host: `${restApiId}.execute-api.us-east-1.amazonaws.com`,
    basePath: '/local',
    schemes: ['https'],
    definitions: { Pets: { type: 'array', items: { $ref: '#/definitions/Pet' } } },
  });
  expect(document['paths']?.['/pets']?.['post']).toEqual({
    consumes: ['application/json'],
    produces: ['application/json'],
    parameters: [
      { in: 'body', name: 'Pet', required: true, schema: { $ref: '#/definitions/Pet' } },
    ],
    responses: { 200: { description: '200 response' } },
    security: [{ api_key: [] }],
  });
  expect(document['securityDefinitions']).toMatchObject({
    api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
    users: {
      name: 'Authorization',
      'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools' },
    },
  });
});

test('unknown stages, APIs and types are refused', async () => {
  const unknown = '404 NotFoundException: Invalid stage identifier specified';
  expect(await refusalOf(send('oas30', { stageName: 'unknown' }))).toBe(unknown);
  expect(await refusalOf(send('oas30', { restApiId: 'unknown' }))).toBe(unknown);
  expect(await refusalOf(send('a'))).toBe("400 BadRequestException: No API exporter for type 'a'");
});
