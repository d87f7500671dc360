import {
  GetAuthorizersCommand,
  GetGatewayResponseCommand,
  GetModelCommand,
  GetModelsCommand,
  GetRequestValidatorsCommand,
  ImportRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type RunningGateway } from '../running-gateway.ts';
import { bytesOf, methodAt, pathsOf } from './imported-api.ts';
import { petStore, petStoreSwagger } from './pet-store.ts';

let running: RunningGateway;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());

describe.each([
  ['OpenAPI 3.0 as JSON', petStore],
  ['OpenAPI 3.0 as YAML', stringify(petStore, { aliasDuplicateObjects: false })],
  ['Swagger 2.0', petStoreSwagger],
])('ImportRestApi of %s', (_what, description) => {
  let restApiId: string | undefined;
  beforeAll(async () => {
    const api = await running.client.send(new ImportRestApiCommand({ body: bytesOf(description) }));
    restApiId = api.id;
    expect(api.$metadata.httpStatusCode).toBe(201);
    expect(api).toMatchObject({
      name: 'PetStore',
      description: 'Pets',
      version: '1.0',
      apiKeySource: 'HEADER',
      binaryMediaTypes: ['image/png'],
      disableExecuteApiEndpoint: false,
      endpointConfiguration: { types: ['EDGE'], ipAddressType: 'ipv4' },
    });
  });

  test('makes a resource of every part of a path', async () => {
    expect(await pathsOf(running, restApiId)).toEqual([
      '/',
      '/pets',
      '/pets/{petId}',
      '/proxy',
      '/proxy/{any+}',
    ]);
  });

  test('makes models of the schemas, and no others, that refer to each other', async () => {
    const { items = [] } = await running.client.send(new GetModelsCommand({ restApiId }));
    expect(items.map(({ name }) => name).sort()).toEqual(['Pet', 'PetType', 'Pets']);
    const pets = await running.client.send(new GetModelCommand({ restApiId, modelName: 'Pets' }));
    expect(JSON.parse(pets.schema ?? '')).toEqual({
      type: 'array',
      items: { $ref: `https://apigateway.amazonaws.com/restapis/${restApiId}/models/Pet` },
    });
  });

  test('makes authorizers of the schemes, also of those nobody uses', async () => {
    const { items } = await running.client.send(new GetAuthorizersCommand({ restApiId }));
    expect(items?.map(({ id: _id, ...rest }) => rest)).toEqual([
      {
        name: 'test-authorizer',
        type: 'TOKEN',
        authType: 'oauth2',
        authorizerUri:
          'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations',
        authorizerResultTtlInSeconds: 60,
        identitySource: 'method.request.header.Authorization',
        identityValidationExpression: '^x-[a-z]+',
      },
      {
        name: 'users',
        type: 'COGNITO_USER_POOLS',
        authType: 'cognito_user_pools',
        providerARNs: ['arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a'],
        authorizerResultTtlInSeconds: 300,
        identitySource: 'method.request.header.Authorization',
      },
    ]);
  });

  test('makes a method of an operation: parameters, responses, integration, authorizer', async () => {
    const { resourceId, method } = await methodAt(running, restApiId, '/pets', 'GET');
    const { items = [] } = await running.client.send(new GetAuthorizersCommand({ restApiId }));
    expect(method).toEqual({
      httpMethod: 'GET',
      apiKeyRequired: false,
      authorizationType: 'CUSTOM',
      authorizerId: items[0]?.id,
      operationName: 'ListPets',
      requestParameters: {
        'method.request.querystring.page': false,
        'method.request.header.X-Trace': true,
      },
      methodResponses: {
        200: {
          statusCode: '200',
          responseModels: { 'application/json': 'Pets' },
          responseParameters: { 'method.response.header.Access-Control-Allow-Origin': false },
        },
      },
      methodIntegration: {
        type: 'HTTP',
        httpMethod: 'GET',
        uri: 'https://pets.example/pets',
        connectionType: 'INTERNET',
        passthroughBehavior: 'WHEN_NO_MATCH',
        timeoutInMillis: 29_000,
        cacheKeyParameters: [],
        cacheNamespace: resourceId,
        requestParameters: {
          'integration.request.querystring.page': 'method.request.querystring.page',
        },
        integrationResponses: {
          200: {
            statusCode: '200',
            responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
          },
          404: { statusCode: '404', selectionPattern: '4\\d{2}' },
        },
      },
    });
  });

  test('the root’s security holds where an operation has none of its own', async () => {
    const inherits = await methodAt(running, restApiId, '/pets', 'POST');
    expect(inherits.method).toMatchObject({ apiKeyRequired: true, authorizationType: 'NONE' });
    expect(inherits.method.requestModels).toEqual({ 'application/json': 'Pet' });
    const open = await methodAt(running, restApiId, '/pets/{petId}', 'GET');
    expect(open.method).toMatchObject({ apiKeyRequired: false, authorizationType: 'NONE' });
    const users = await methodAt(running, restApiId, '/pets/{petId}', 'DELETE');
    expect(users.method).toMatchObject({
      apiKeyRequired: true,
      authorizationType: 'COGNITO_USER_POOLS',
      authorizationScopes: ['pets/write'],
    });
  });

  test('path parameters hold for every operation of the path', async () => {
    const { method } = await methodAt(running, restApiId, '/pets/{petId}', 'GET');
    expect(method.requestParameters).toEqual({ 'method.request.path.petId': true });
  });

  test('a method for any verb is one', async () => {
    const { method } = await methodAt(running, restApiId, '/proxy/{any+}', 'ANY');
    expect(method.methodIntegration).toMatchObject({ type: 'MOCK' });
  });

  test('makes request validators and points operations at them', async () => {
    const { items = [] } = await running.client.send(
      new GetRequestValidatorsCommand({ restApiId }),
    );
    expect(items.map(({ id: _id, ...rest }) => rest)).toEqual([
      { name: 'all', validateRequestBody: true, validateRequestParameters: true },
      { name: 'body', validateRequestBody: true, validateRequestParameters: false },
    ]);
    const byDefault = await methodAt(running, restApiId, '/pets', 'GET');
    expect(byDefault.method).not.toHaveProperty('requestValidatorId');
    const own = await methodAt(running, restApiId, '/pets', 'POST');
    expect(own.method.requestValidatorId).toBe(items[1]?.id);
  });

  test('sets gateway responses', async () => {
    const response = await running.client.send(
      new GetGatewayResponseCommand({ restApiId, responseType: 'DEFAULT_4XX' }),
    );
    expect(response).toMatchObject({
      defaultResponse: false,
      responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
    });
  });
});
