import {
  DeleteIntegrationCommand,
  DeleteIntegrationResponseCommand,
  GetIntegrationCommand,
  GetIntegrationResponseCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateIntegrationCommand,
  UpdateIntegrationResponseCommand,
  type IntegrationType,
  type PatchOperation,
  type PutIntegrationCommandInput,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentOf, refusalOf, unheardOf } from './refusal.ts';
import { withApi } from './with-api.ts';

const api = withApi();
let restApiId: string;
let resourceId: string;
const httpMethod = 'GET';
beforeEach(async () => {
  restApiId = api.restApiId;
  resourceId = api.rootResourceId;
  const method = { restApiId, resourceId, httpMethod };
  await api.client.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
});

const put = (input: Partial<PutIntegrationCommandInput> = {}) =>
  api.client.send(
    new PutIntegrationCommand({ restApiId, resourceId, httpMethod, type: 'MOCK', ...input }),
  );
const get = (input = {}) =>
  api.client.send(new GetIntegrationCommand({ restApiId, resourceId, httpMethod, ...input }));
const badRequest = (message: string) => `400 BadRequestException: ${message}`;
const noResource = '404 NotFoundException: Invalid Resource identifier specified';
const noMethod = '404 NotFoundException: Invalid Method identifier specified';
const noIntegration = '404 NotFoundException: Invalid Integration identifier specified';
const lambda = (functionArn: string) =>
  `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`;

describe('PutIntegration', () => {
  test('fills in what AWS fills in', async () => {
    const integration = await put();
    expect(integration.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(integration)).toEqual({
      type: 'MOCK',
      passthroughBehavior: 'WHEN_NO_MATCH',
      timeoutInMillis: 29_000,
      cacheNamespace: resourceId,
      cacheKeyParameters: [],
    });
  });

  test('an HTTP integration goes over the internet', async () => {
    const input = { integrationHttpMethod: 'GET', uri: 'https://pets.example/{id}' };
    const integration = await put({ type: 'HTTP_PROXY', ...input });
    expect(integration).toMatchObject({
      type: 'HTTP_PROXY',
      httpMethod: 'GET',
      uri: 'https://pets.example/{id}',
      connectionType: 'INTERNET',
    });
  });

  test.each([
    lambda('arn:aws:lambda:us-east-1:123456789012:function:pets'),
    lambda('arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.fn}'),
  ])('takes the Lambda function %s', async (uri) => {
    const { type } = await put({ type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri });
    expect(type).toBe('AWS_PROXY');
  });

  const noVerb = 'Enumeration value for HttpMethod must be non-empty';
  const onlyLambda =
    "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.";
  const noPath = 'AWS ARN for integration must contain path or action';
  test.each<[IntegrationType, string | undefined, string | undefined, string]>([
    ['HTTP', undefined, 'https://pets.example', noVerb],
    ['HTTP_PROXY', undefined, 'https://pets.example', noVerb],
    ['AWS', undefined, 'arn:aws:apigateway:us-east-1:s3:path/bucket', noVerb],
    ['HTTP', 'GET', 'pets', 'Invalid HTTP endpoint specified for URI'],
    ['HTTP_PROXY', 'GET', 'pets', 'Invalid HTTP endpoint specified for URI'],
    ['AWS', 'POST', 'pets', 'Invalid ARN specified in the request'],
    ['AWS_PROXY', 'POST', 'pets', 'Invalid ARN specified in the request'],
    ['AWS', 'POST', 'arn:aws:iam::123456789012:user/a', noPath],
    ['AWS_PROXY', 'POST', 'arn:aws:lambda:us-east-1:123456789012:function:pets', noPath],
    ['AWS_PROXY', 'POST', 'arn:aws:apigateway:us-east-1:s3:path/bucket/key', onlyLambda],
    ['AWS_PROXY', 'POST', 'arn:aws:apigateway:us-east-1:dynamodb:action/Query', onlyLambda],
    ['AWS_PROXY', 'POST', lambda('pets'), onlyLambda],
  ])(
    'refuses %s with the verb %s and the URI %s',
    async (type, integrationHttpMethod, uri, text) => {
      expect(await refusalOf(put({ type, integrationHttpMethod, uri }))).toBe(badRequest(text));
    },
  );

  test('refuses a mapping that is no expression', async () => {
    const requestParameters = { 'integration.request.path.x': 'true' };
    expect(await refusalOf(put({ requestParameters }))).toBe(
      badRequest(
        'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: true]',
      ),
    );
  });

  test('names a type it does not know', async () => {
    expect(await refusalOf(put({ type: unheardOf<IntegrationType>('HTTPS_PROXY') }))).toBe(
      "400 ValidationException: 1 validation error detected: Value 'HTTPS_PROXY' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]",
    );
  });

  test('names what is missing first', async () => {
    expect(await refusalOf(put({ resourceId: 'unknown' }))).toBe(noResource);
    expect(await refusalOf(put({ httpMethod: 'POST' }))).toBe(noMethod);
  });
});

describe('GetIntegration, UpdateIntegration, DeleteIntegration', () => {
  test('names what is missing first', async () => {
    expect(await refusalOf(get({ restApiId: 'unknown' }))).toBe(noResource);
    expect(await refusalOf(get({ resourceId: 'unknown' }))).toBe(noResource);
    expect(await refusalOf(get({ httpMethod: 'POST' }))).toBe(noMethod);
    expect(await refusalOf(get())).toBe(noIntegration);
  });

  const update = (...patchOperations: PatchOperation[]) =>
    api.client.send(
      new UpdateIntegrationCommand({ restApiId, resourceId, httpMethod, patchOperations }),
    );

  test('an update changes members and entries', async () => {
    await put({ requestTemplates: { 'application/json': '{}' } });
    const updated = await update(
      { op: 'replace', path: '/timeoutInMillis', value: '1000' },
      { op: 'replace', path: '/passthroughBehavior', value: 'NEVER' },
      { op: 'replace', path: '/requestTemplates/application~1json', value: '{"statusCode":201}' },
      { op: 'add', path: '/cacheKeyParameters/method.request.path.id' },
    );
    expect(updated).toMatchObject({
      timeoutInMillis: 1000,
      passthroughBehavior: 'NEVER',
      requestTemplates: { 'application/json': '{"statusCode":201}' },
      cacheKeyParameters: ['method.request.path.id'],
    });
    expect(await refusalOf(update({ op: 'replace', path: '/timeoutInMillis', value: '1' }))).toBe(
      badRequest('Timeout should be between 50 ms and 29000 ms'),
    );
    expect(await refusalOf(update({ op: 'replace', path: '/type', value: 'HTTP' }))).toBe(
      badRequest('Invalid patch path /type'),
    );
  });

  test('a deleted integration is gone', async () => {
    await put();
    const remove = () =>
      api.client.send(new DeleteIntegrationCommand({ restApiId, resourceId, httpMethod }));
    expect((await remove()).$metadata.httpStatusCode).toBe(204);
    expect(await refusalOf(get())).toBe(noIntegration);
    expect(await refusalOf(remove())).toBe(noIntegration);
  });
});

describe('integration responses', () => {
  const at = (input = {}) => ({ restApiId, resourceId, httpMethod, statusCode: '200', ...input });
  const putResponse = (input = {}) => api.client.send(new PutIntegrationResponseCommand(at(input)));
  const getResponse = (input = {}) => api.client.send(new GetIntegrationResponseCommand(at(input)));
  const remove = (input = {}) => api.client.send(new DeleteIntegrationResponseCommand(at(input)));
  const noStatus = '404 NotFoundException: Invalid Response status code specified';
  const notAStatus =
    "400 ValidationException: 1 validation error detected: Value 'wrong' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d";
  beforeEach(async () => {
    await put();
    await api.client.send(new PutMethodResponseCommand(at()));
  });

  test('are put, read, and part of their integration', async () => {
    const response = {
      selectionPattern: '2..',
      responseParameters: { 'method.response.header.a': "'b'" },
      responseTemplates: { 'application/json': '{}' },
    };
    const answer = await putResponse(response);
    expect(answer.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(answer)).toEqual({ statusCode: '200', ...response });
    expect(contentOf(await getResponse())).toEqual({ statusCode: '200', ...response });
    expect((await get()).integrationResponses).toEqual({ 200: { statusCode: '200', ...response } });
  });

  test('an update changes them', async () => {
    await putResponse();
    const patchOperations: PatchOperation[] = [
      { op: 'replace', path: '/selectionPattern', value: '.*' },
      { op: 'add', path: '/responseTemplates/application~1json', value: '{}' },
    ];
    const updated = await api.client.send(
      new UpdateIntegrationResponseCommand({ ...at(), patchOperations }),
    );
    expect(updated.$metadata.httpStatusCode).toBe(200);
    expect(updated.selectionPattern).toBe('.*');
    expect(updated.responseTemplates).toEqual({ 'application/json': '{}' });
  });

  test('refuses a template for what is no content type', async () => {
    expect(await refusalOf(putResponse({ responseTemplates: { 123: '{}' } }))).toBe(
      badRequest(
        'Validation Result: warnings : [], errors : [Invalid content type specified: 123]',
      ),
    );
  });

  test('names what is missing first', async () => {
    for (const call of [putResponse, getResponse]) {
      expect(await refusalOf(call({ restApiId: 'unknown' }))).toBe(noResource);
      expect(await refusalOf(call({ resourceId: 'unknown' }))).toBe(noResource);
      expect(await refusalOf(call({ httpMethod: 'POST' }))).toBe(noMethod);
      expect(await refusalOf(call({ statusCode: 'wrong' }))).toBe(notAStatus);
      expect(await refusalOf(call({ statusCode: '404' }))).toBe(noStatus);
    }
    await api.client.send(new DeleteIntegrationCommand({ restApiId, resourceId, httpMethod }));
    expect(await refusalOf(getResponse())).toBe(noIntegration);
  });

  test('deleting one speaks of the integration when the method is missing', async () => {
    await putResponse();
    expect((await remove()).$metadata.httpStatusCode).toBe(204);
    expect(await refusalOf(remove())).toBe(noStatus);
    expect(await refusalOf(remove({ httpMethod: 'POST' }))).toBe(noIntegration);
    expect(await refusalOf(remove({ resourceId: 'unknown' }))).toBe(noResource);
  });
});
