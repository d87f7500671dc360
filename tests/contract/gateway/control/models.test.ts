import {
  CreateModelCommand,
  DeleteMethodCommand,
  DeleteModelCommand,
  GetModelCommand,
  GetModelsCommand,
  PutMethodCommand,
  UpdateModelCommand,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { contentOf, refusalOf } from './refusal.ts';
import { withApi } from './with-api.ts';

const api = withApi();
let restApiId: string;
let resourceId: string;
beforeEach(() => {
  restApiId = api.restApiId;
  resourceId = api.rootResourceId;
});

const schema = '{"type":"object","properties":{"id":{"type":"string"}}}';
const create = (input = {}) =>
  api.client.send(
    new CreateModelCommand({
      restApiId,
      name: 'Pet',
      contentType: 'application/json',
      schema,
      ...input,
    }),
  );
const get = (modelName: string) => api.client.send(new GetModelCommand({ restApiId, modelName }));
const update = (modelName: string, patch: PatchOperation) =>
  api.client.send(new UpdateModelCommand({ restApiId, modelName, patchOperations: [patch] }));
const remove = (modelName: string) =>
  api.client.send(new DeleteModelCommand({ restApiId, modelName }));

const noApi = `404 NotFoundException: Invalid API identifier specified ${accountId}:unknown`;
const noSchema =
  '400 BadRequestException: Model schema must have at least 1 property or array items defined';

test('a model is made, read and listed', async () => {
  const model = await create({ description: 'A pet' });
  expect(model.$metadata.httpStatusCode).toBe(201);
  const expected = {
    id: expect.stringMatching(/^[a-z0-9]{6}$/) as string,
    name: 'Pet',
    description: 'A pet',
    contentType: 'application/json',
    schema,
  };
  expect(contentOf(model)).toEqual(expected);
  expect(contentOf(await get('Pet'))).toEqual(expected);
  const { items } = await api.client.send(new GetModelsCommand({ restApiId }));
  expect(items).toContainEqual(expected);
});

test.each([
  ['an empty name', { name: '' }, '400 BadRequestException: Model name must be non-empty'],
  ['an empty schema', { schema: '' }, noSchema],
  ['no schema', { schema: undefined }, noSchema],
  ['no schema, of XML', { schema: undefined, contentType: 'application/xml' }, noSchema],
  [
    'a name that is there',
    { name: 'Empty' },
    '409 ConflictException: Model name already exists for this REST API',
  ],
  ['an unknown API', { restApiId: 'unknown' }, noApi],
])('refuses %s', async (_what, input, refusal) => {
  expect(await refusalOf(create(input))).toBe(refusal);
});

test('an unknown model is named, in an unknown API too', async () => {
  const refusal = '404 NotFoundException: Invalid model name specified: MySchema';
  expect(await refusalOf(get('MySchema'))).toBe(refusal);
  expect(await refusalOf(remove('MySchema'))).toBe(refusal);
  expect(await refusalOf(update('MySchema', { op: 'replace', path: '/schema' }))).toBe(refusal);
  restApiId = 'unknown';
  expect(await refusalOf(get('MySchema'))).toBe(refusal);
  expect(await refusalOf(api.client.send(new GetModelsCommand({ restApiId })))).toBe(noApi);
});

test('description and schema may be replaced, nothing else', async () => {
  await create();
  const updated = await update('Pet', { op: 'replace', path: '/description', value: 'New' });
  expect(updated.description).toBe('New');
  expect(await refusalOf(update('Pet', { op: 'replace', path: '/schema', value: '' }))).toBe(
    noSchema,
  );
  expect(await refusalOf(update('Pet', { op: 'replace', path: '/name', value: 'x' }))).toBe(
    "400 BadRequestException: Invalid patch path  '/name' specified for op 'replace'. Must be one of: [/description, /schema]",
  );
  expect(await refusalOf(update('Pet', { op: 'add', path: '/wrong-path', value: 'x' }))).toBe(
    "400 BadRequestException: Invalid patch path  '/wrong-path' specified for op 'add'. Please choose supported operations",
  );
});

test('a model that a method uses stays until the method goes', async () => {
  await create();
  const method = { restApiId, resourceId, httpMethod: 'ANY' };
  await api.client.send(
    new PutMethodCommand({
      ...method,
      authorizationType: 'NONE',
      requestModels: { 'application/json': 'Pet' },
    }),
  );
  expect(await refusalOf(remove('Pet'))).toBe(
    "409 ConflictException: Cannot delete model 'Pet', is referenced in method request: //ANY",
  );
  await api.client.send(new DeleteMethodCommand(method));
  expect((await remove('Pet')).$metadata.httpStatusCode).toBe(202);
});
