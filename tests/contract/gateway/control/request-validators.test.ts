import {
  CreateRequestValidatorCommand,
  DeleteRequestValidatorCommand,
  GetRequestValidatorCommand,
  GetRequestValidatorsCommand,
  UpdateRequestValidatorCommand,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { contentOf, refusalOf } from './refusal.ts';
import { withApi } from './with-api.ts';

const api = withApi();
let restApiId: string;
let requestValidatorId: string;
beforeEach(async () => {
  restApiId = api.restApiId;
  const { id = '' } = await api.client.send(
    new CreateRequestValidatorCommand({ restApiId, name: 'all', validateRequestBody: true }),
  );
  requestValidatorId = id;
});

const noValidator = '404 NotFoundException: Invalid Request Validator identifier specified';
const get = () =>
  api.client.send(new GetRequestValidatorCommand({ restApiId, requestValidatorId }));
const remove = () =>
  api.client.send(new DeleteRequestValidatorCommand({ restApiId, requestValidatorId }));
const update = (...patchOperations: PatchOperation[]) =>
  api.client.send(
    new UpdateRequestValidatorCommand({ restApiId, requestValidatorId, patchOperations }),
  );

test('a validator is read and listed, what was not asked for being false', async () => {
  const expected = {
    id: requestValidatorId,
    name: 'all',
    validateRequestBody: true,
    validateRequestParameters: false,
  };
  expect(contentOf(await get())).toEqual(expected);
  const { items } = await api.client.send(new GetRequestValidatorsCommand({ restApiId }));
  expect(items).toEqual([expected]);
});

test('an unknown API is a 400 to Create and a 404 to the list', async () => {
  const create = new CreateRequestValidatorCommand({ restApiId: 'unknown', name: 'x' });
  expect(await refusalOf(api.client.send(create))).toBe(
    '400 BadRequestException: Invalid REST API identifier specified',
  );
  const list = new GetRequestValidatorsCommand({ restApiId: 'unknown' });
  expect(await refusalOf(api.client.send(list))).toBe(
    `404 NotFoundException: Invalid API identifier specified ${accountId}:unknown`,
  );
});

test('an update replaces members', async () => {
  const updated = await update(
    { op: 'replace', path: '/name', value: 'parameters' },
    { op: 'replace', path: '/validateRequestParameters', value: 'true' },
    { op: 'replace', path: '/validateRequestBody', value: 'false' },
  );
  expect(contentOf(updated)).toEqual({
    id: requestValidatorId,
    name: 'parameters',
    validateRequestBody: false,
    validateRequestParameters: true,
  });
});

test.each<[PatchOperation, string]>([
  [
    { op: 'add', path: '/validateRequestBody', value: 'true' },
    "Invalid patch path  '/validateRequestBody' specified for op 'add'. Please choose supported operations",
  ],
  [
    { op: 'remove', path: '/validateRequestBody' },
    "Invalid patch path  '/validateRequestBody' specified for op 'remove'. Please choose supported operations",
  ],
  [
    { op: 'replace', path: '/invalidPath', value: 'true' },
    "Invalid patch path  '/invalidPath' specified for op 'replace'. Must be one of: [/name, /validateRequestParameters, /validateRequestBody]",
  ],
  [{ op: 'replace', path: '/name', value: '' }, 'Request Validator name cannot be blank'],
])('refuses %o', async (patch, message) => {
  expect(await refusalOf(update(patch))).toBe(`400 BadRequestException: ${message}`);
});

test('a deleted validator is gone', async () => {
  expect((await remove()).$metadata.httpStatusCode).toBe(202);
  expect(await refusalOf(get())).toBe(noValidator);
  expect(await refusalOf(remove())).toBe(noValidator);
  expect(await refusalOf(update())).toBe(noValidator);
});
