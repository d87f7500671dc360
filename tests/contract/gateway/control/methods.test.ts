import {
  CreateAuthorizerCommand,
  CreateRequestValidatorCommand,
  DeleteMethodCommand,
  DeleteMethodResponseCommand,
  GetMethodCommand,
  GetMethodResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateMethodCommand,
  UpdateMethodResponseCommand,
  type Op,
  type PatchOperation,
  type PutMethodCommandInput,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentOf, refusalOf, unheardOf } from './refusal.ts';
import { withApi } from './with-api.ts';

const api = withApi();
let restApiId: string;
let resourceId: string;
const httpMethod = 'GET';
beforeEach(() => {
  restApiId = api.restApiId;
  resourceId = api.rootResourceId;
});

const put = (input: Partial<PutMethodCommandInput> = {}) =>
  api.client.send(
    new PutMethodCommand({
      restApiId,
      resourceId,
      httpMethod,
      authorizationType: 'NONE',
      ...input,
    }),
  );
const update = (...patchOperations: PatchOperation[]) =>
  api.client.send(new UpdateMethodCommand({ restApiId, resourceId, httpMethod, patchOperations }));
const get = (input = {}) =>
  api.client.send(new GetMethodCommand({ restApiId, resourceId, httpMethod, ...input }));
const badRequest = (message: string) => `400 BadRequestException: ${message}`;
const noAuthorizer = badRequest(
  'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
);
const noResource = '404 NotFoundException: Invalid Resource identifier specified';
const noMethod = '404 NotFoundException: Invalid Method identifier specified';
const wrongOp = (operation: string, index: number) =>
  `Value 'wrong_op' at '${operation}.patchOperations.${index}.member.op' failed to satisfy constraint: Member must satisfy enum value set: [add, remove, move, test, replace, copy]`;

describe('PutMethod', () => {
  test('shows only what was set', async () => {
    const method = await put();
    expect(method.$metadata.httpStatusCode).toBe(201);
    const expected = { httpMethod, authorizationType: 'NONE', apiKeyRequired: false };
    expect(contentOf(method)).toEqual(expected);
    expect(contentOf(await get())).toEqual(expected);
  });

  test('keeps keys, parameters, models, validator and authorizer', async () => {
    const { id: requestValidatorId } = await api.client.send(
      new CreateRequestValidatorCommand({ restApiId, name: 'all', validateRequestBody: true }),
    );
    const { id: authorizerId } = await api.client.send(
      new CreateAuthorizerCommand({
        restApiId,
        name: 'users',
        type: 'COGNITO_USER_POOLS',
        providerARNs: ['arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a'],
      }),
    );
    const input = {
      authorizationType: 'COGNITO_USER_POOLS',
      authorizerId,
      authorizationScopes: ['pets/read'],
      apiKeyRequired: true,
      operationName: 'listPets',
      requestParameters: { 'method.request.querystring.page': true },
      requestModels: { 'application/json': 'Empty' },
      requestValidatorId,
    };
    expect(contentOf(await put(input))).toEqual({ httpMethod, ...input });
  });

  test.each<[string, Partial<PutMethodCommandInput>, string]>([
    ['an unknown resource', { resourceId: 'unknown' }, noResource],
    ['an unknown API', { restApiId: 'unknown' }, noResource],
    [
      'a verb that is none',
      { httpMethod: 'BREW' },
      badRequest(
        'Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY',
      ),
    ],
    ['CUSTOM without an authorizer', { authorizationType: 'CUSTOM' }, noAuthorizer],
    [
      'an unknown validator',
      { requestValidatorId: 'unknown' },
      badRequest('Invalid Request Validator identifier specified'),
    ],
    [
      'an unknown model',
      { requestModels: { 'application/json': 'petModel' } },
      badRequest('Invalid model identifier specified: petModel'),
    ],
    [
      'one parameter name in two places',
      {
        requestParameters: {
          'method.request.querystring.id': true,
          'method.request.header.id': true,
        },
      },
      badRequest('Parameter names must be unique across querystring, header and path'),
    ],
  ])('refuses %s', async (_what, input, refusal) => {
    expect(await refusalOf(put(input))).toBe(refusal);
  });

  test('refuses a method that is there already', async () => {
    await put();
    expect(await refusalOf(put())).toBe(
      '409 ConflictException: Method already exists for this resource',
    );
  });
});

describe('GetMethod and DeleteMethod', () => {
  test('a deleted method is gone', async () => {
    await put();
    const remove = () =>
      api.client.send(new DeleteMethodCommand({ restApiId, resourceId, httpMethod }));
    expect((await remove()).$metadata.httpStatusCode).toBe(204);
    expect(await refusalOf(get())).toBe(noMethod);
    expect(await refusalOf(remove())).toBe(noMethod);
  });

  test('what is missing first is named', async () => {
    expect(await refusalOf(get({ resourceId: 'unknown' }))).toBe(noResource);
    expect(await refusalOf(get({ restApiId: 'unknown' }))).toBe(noResource);
    expect(await refusalOf(get())).toBe(noMethod);
  });
});

describe('UpdateMethod', () => {
  beforeEach(() => put());

  test('replaces members, and adds and removes entries', async () => {
    const updated = await update(
      { op: 'replace', path: '/apiKeyRequired', value: 'true' },
      { op: 'replace', path: '/operationName', value: 'listPets' },
      { op: 'add', path: '/requestParameters/method.request.querystring.page', value: 'true' },
      { op: 'add', path: '/requestModels/application~1json', value: 'Empty' },
    );
    expect(contentOf(updated)).toEqual({
      httpMethod,
      authorizationType: 'NONE',
      apiKeyRequired: true,
      operationName: 'listPets',
      requestParameters: { 'method.request.querystring.page': true },
      requestModels: { 'application/json': 'Empty' },
    });
    const removed = await update({ op: 'remove', path: '/requestModels/application~1json' });
    expect(removed).not.toHaveProperty('requestModels');
  });

  test.each<[PatchOperation, string]>([
    [
      { op: 'remove', path: '/apiKeyRequired' },
      'Invalid patch operation specified. Must be one of: [replace]',
    ],
    [
      { op: 'add', path: '/authorizationType', value: 'NONE' },
      'Invalid patch operation specified. Must be one of: [replace]',
    ],
    [{ op: 'replace', path: '/httpMethod', value: 'POST' }, 'Invalid patch path /httpMethod'],
    [{ op: 'add', path: '/requestParameters' }, 'Invalid patch path /requestParameters'],
    [
      { op: 'add', path: '/requestModels/application/json', value: 'Empty' },
      'Invalid patch path /requestModels/application/json',
    ],
    [
      { op: 'replace', path: '/requestValidatorId', value: 'unknown' },
      'Invalid Request Validator identifier specified',
    ],
  ])('refuses %o', async (patch, message) => {
    expect(await refusalOf(update(patch))).toBe(badRequest(message));
  });

  test('a type that needs an authorizer is refused without one', async () => {
    const patch: PatchOperation = { op: 'replace', path: '/authorizationType', value: 'CUSTOM' };
    expect(await refusalOf(update(patch))).toBe(noAuthorizer);
    const wrongId: PatchOperation = { op: 'replace', path: '/authorizerId', value: 'unknown' };
    expect(await refusalOf(update(patch, wrongId))).toBe(noAuthorizer);
  });
});

describe('method responses', () => {
  const at = (statusCode: string) => ({ restApiId, resourceId, httpMethod, statusCode });
  const putResponse = (statusCode: string, input = {}) =>
    api.client.send(new PutMethodResponseCommand({ ...at(statusCode), ...input }));
  const getResponse = (statusCode: string) =>
    api.client.send(new GetMethodResponseCommand(at(statusCode)));
  const updateResponse = (statusCode: string, ...patchOperations: PatchOperation[]) =>
    api.client.send(new UpdateMethodResponseCommand({ ...at(statusCode), patchOperations }));
  const noStatus = '404 NotFoundException: Invalid Response status code specified';
  const noParameter = '404 NotFoundException: Invalid parameter name specified';
  const noContentType = '404 NotFoundException: Content-Type specified was not found';
  const notAStatus =
    "Value 'wrong' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d";
  beforeEach(() => put());

  test('are put, read, and part of their method', async () => {
    const input = {
      responseParameters: { 'method.response.header.my-header': false },
      responseModels: { 'application/json': 'Empty' },
    };
    const response = await putResponse('200', input);
    expect(response.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(response)).toEqual({ statusCode: '200', ...input });
    expect(contentOf(await getResponse('200'))).toEqual({ statusCode: '200', ...input });
    expect((await get()).methodResponses).toEqual({ 200: { statusCode: '200', ...input } });
  });

  test('an update answers 201, as in AWS’s model', async () => {
    await putResponse('200');
    const updated = await updateResponse(
      '200',
      { op: 'add', path: '/responseParameters/method.response.header.my-header', value: 'true' },
      { op: 'add', path: '/responseModels/application~1json', value: 'Empty' },
    );
    expect(updated.$metadata.httpStatusCode).toBe(201);
    expect(updated.responseParameters).toEqual({ 'method.response.header.my-header': true });
    expect(updated.responseModels).toEqual({ 'application/json': 'Empty' });
  });

  test.each<[PatchOperation, string]>([
    [{ op: 'remove', path: '/responseParameters/method.response.header.x' }, noParameter],
    [{ op: 'replace', path: '/responseParameters/x', value: 'true' }, noParameter],
    [{ op: 'remove', path: '/responseModels/application~1json' }, noContentType],
    [{ op: 'replace', path: '/responseModels/application~1json', value: 'Empty' }, noContentType],
    [
      { op: 'add', path: '/wrong/method.response.header.my-header', value: 'true' },
      badRequest('Invalid patch path /wrong/method.response.header.my-header'),
    ],
  ])('refuses %o', async (patch, refusal) => {
    await putResponse('200');
    expect(await refusalOf(updateResponse('200', patch))).toBe(refusal);
  });

  test('what is wrong with the operations and with the status is told together', async () => {
    const wrong = { op: unheardOf<Op>('wrong_op'), path: '/x' };
    const fine: PatchOperation = { op: 'add', path: '/x' };
    expect(await refusalOf(updateResponse('200', wrong, fine, wrong))).toBe(
      `400 ValidationException: 2 validation errors detected: ${wrongOp('updateMethodResponseInput', 1)}; ${wrongOp('updateMethodResponseInput', 3)}`,
    );
    expect(await refusalOf(updateResponse('wrong', wrong))).toBe(
      `400 ValidationException: 2 validation errors detected: ${wrongOp('updateMethodResponseInput', 1)}; ${notAStatus}`,
    );
    expect(await refusalOf(updateResponse('wrong'))).toBe(
      `400 ValidationException: 1 validation error detected: ${notAStatus}`,
    );
  });

  test('a deleted one is gone, and without its method it is the method that is missing', async () => {
    await putResponse('200');
    const remove = () => api.client.send(new DeleteMethodResponseCommand(at('200')));
    expect((await remove()).$metadata.httpStatusCode).toBe(204);
    expect(await refusalOf(getResponse('200'))).toBe(noStatus);
    expect(await refusalOf(remove())).toBe(noStatus);
    expect(await refusalOf(updateResponse('200'))).toBe(noStatus);
    await api.client.send(new DeleteMethodCommand({ restApiId, resourceId, httpMethod }));
    expect(await refusalOf(getResponse('200'))).toBe(noMethod);
    expect(await refusalOf(remove())).toBe(noMethod);
  });
});
