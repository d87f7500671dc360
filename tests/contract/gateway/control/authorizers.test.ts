import {
  CreateAuthorizerCommand,
  DeleteAuthorizerCommand,
  GetAuthorizerCommand,
  GetAuthorizersCommand,
  PutMethodCommand,
  UpdateAuthorizerCommand,
  type AuthorizerType,
  type CreateAuthorizerCommandInput,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { contentOf, refusalOf, unheardOf } from './refusal.ts';
import { withApi } from './with-api.ts';

const api = withApi();
let restApiId: string;
let resourceId: string;
beforeEach(() => {
  restApiId = api.restApiId;
  resourceId = api.rootResourceId;
});

const pool = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_pool';
const userPool = {
  name: 'users',
  type: 'COGNITO_USER_POOLS' as const,
  providerARNs: [pool],
  identitySource: 'method.request.header.Authorization',
};
const create = (input: Partial<CreateAuthorizerCommandInput> = {}) =>
  api.client.send(new CreateAuthorizerCommand({ restApiId, ...userPool, ...input }));
const get = (authorizerId: string | undefined) =>
  api.client.send(new GetAuthorizerCommand({ restApiId, authorizerId }));

test('a user pool authorizer is made, read and listed', async () => {
  const authorizer = await create();
  expect(authorizer.$metadata.httpStatusCode).toBe(201);
  const expected = { id: authorizer.id, ...userPool, authType: 'cognito_user_pools' };
  expect(contentOf(authorizer)).toEqual(expected);
  expect(contentOf(await get(authorizer.id))).toEqual(expected);
  const { items } = await api.client.send(new GetAuthorizersCommand({ restApiId }));
  expect(items).toEqual([expected]);
});

test('an unknown API is a lost race to Create and a 404 to the list', async () => {
  expect(await refusalOf(create({ restApiId: 'unknown' }))).toBe(
    '409 ConflictException: Unable to complete operation due to concurrent modification. Please try again later.',
  );
  const list = new GetAuthorizersCommand({ restApiId: 'unknown' });
  expect(await refusalOf(api.client.send(list))).toBe(
    `404 NotFoundException: Invalid API identifier specified ${accountId}:unknown`,
  );
});

test('what its type needs must be there', async () => {
  expect(await refusalOf(create({ providerARNs: [] }))).toContain('400 BadRequestException');
  expect(await refusalOf(create({ type: 'TOKEN' }))).toContain('400 BadRequestException');
  expect(await refusalOf(create({ type: unheardOf<AuthorizerType>('BASIC') }))).toBe(
    "400 ValidationException: 1 validation error detected: Value 'BASIC' at 'createAuthorizerInput.type' failed to satisfy constraint: Member must satisfy enum value set: [TOKEN, REQUEST, COGNITO_USER_POOLS]",
  );
});

test('an update replaces members and adds user pools', async () => {
  const { id: authorizerId } = await create();
  const updated = await api.client.send(
    new UpdateAuthorizerCommand({
      restApiId,
      authorizerId,
      patchOperations: [
        { op: 'replace', path: '/name', value: 'people' },
        { op: 'replace', path: '/authorizerResultTtlInSeconds', value: '60' },
        { op: 'add', path: '/providerARNs', value: `${pool}2` },
        { op: 'remove', path: '/providerARNs', value: pool },
      ],
    }),
  );
  expect(updated).toMatchObject({
    name: 'people',
    authorizerResultTtlInSeconds: 60,
    providerARNs: [`${pool}2`],
  });
});

test('an authorizer that a method uses stays; a deleted one is gone', async () => {
  const { id: authorizerId } = await create();
  const remove = (id: string | undefined) =>
    api.client.send(new DeleteAuthorizerCommand({ restApiId, authorizerId: id }));
  const { id: unused } = await create({ name: 'unused' });
  await api.client.send(
    new PutMethodCommand({
      restApiId,
      resourceId,
      httpMethod: 'GET',
      authorizationType: 'COGNITO_USER_POOLS',
      authorizerId,
    }),
  );
  expect(await refusalOf(remove(authorizerId))).toContain('409 ConflictException');
  expect((await remove(unused)).$metadata.httpStatusCode).toBe(202);
  const noAuthorizer = '404 NotFoundException: Invalid Authorizer identifier specified';
  expect(await refusalOf(remove(unused))).toBe(noAuthorizer);
  expect(await refusalOf(get(unused))).toBe(noAuthorizer);
});
