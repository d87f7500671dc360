import {
  DeleteGatewayResponseCommand,
  GetGatewayResponseCommand,
  GetGatewayResponsesCommand,
  PutGatewayResponseCommand,
  UpdateGatewayResponseCommand,
  type GatewayResponseType,
  type Op,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { contentOf, refusalOf, unheardOf } from './refusal.ts';
import { withApi } from './with-api.ts';

const api = withApi();
let restApiId: string;
beforeEach(() => {
  restApiId = api.restApiId;
});

const defaultTemplates = { 'application/json': '{"message":$context.error.messageString}' };
const get = (responseType: GatewayResponseType) =>
  api.client.send(new GetGatewayResponseCommand({ restApiId, responseType }));
const put = (responseType: GatewayResponseType, input = {}) =>
  api.client.send(new PutGatewayResponseCommand({ restApiId, responseType, ...input }));
const remove = (responseType: GatewayResponseType) =>
  api.client.send(new DeleteGatewayResponseCommand({ restApiId, responseType }));
const update = (responseType: GatewayResponseType, ...patchOperations: PatchOperation[]) =>
  api.client.send(new UpdateGatewayResponseCommand({ restApiId, responseType, patchOperations }));
const list = async () => {
  const { items = [] } = await api.client.send(new GetGatewayResponsesCommand({ restApiId }));
  return new Map(items.map((item) => [item.responseType, item]));
};

describe('a type that was never set', () => {
  test('is there with its own status and AWS’s template', async () => {
    expect(contentOf(await get('THROTTLED'))).toEqual({
      responseType: 'THROTTLED',
      statusCode: '429',
      responseParameters: {},
      responseTemplates: defaultTemplates,
      defaultResponse: true,
    });
    expect(await get('DEFAULT_5XX')).not.toHaveProperty('statusCode');
  });

  test('is one of 21 in the list', async () => {
    const responses = await list();
    expect(responses.size).toBe(21);
    expect([...responses.values()].every(({ defaultResponse }) => defaultResponse)).toBe(true);
  });

  test('cannot be deleted', async () => {
    expect(await refusalOf(remove('THROTTLED'))).toBe(
      '404 NotFoundException: Gateway response type not defined on api',
    );
  });
});

describe('a type that was set', () => {
  test('keeps its own status when none was given', async () => {
    const response = await put('UNAUTHORIZED', {
      responseParameters: { 'gatewayresponse.header.a': "'b'" },
    });
    expect(response.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(response)).toEqual({
      responseType: 'UNAUTHORIZED',
      statusCode: '401',
      responseParameters: { 'gatewayresponse.header.a': "'b'" },
      responseTemplates: {},
      defaultResponse: false,
    });
  });

  test('goes back to the default when deleted', async () => {
    await put('UNAUTHORIZED', { statusCode: '418' });
    expect((await get('UNAUTHORIZED')).statusCode).toBe('418');
    expect((await remove('UNAUTHORIZED')).$metadata.httpStatusCode).toBe(202);
    expect(await get('UNAUTHORIZED')).toMatchObject({ statusCode: '401', defaultResponse: true });
  });

  test('as DEFAULT_5XX, changes every 5XX type that was not set itself', async () => {
    await put('INTEGRATION_TIMEOUT', { statusCode: '504' });
    const input = {
      statusCode: '599',
      responseParameters: { 'gatewayresponse.header.a': "'b'" },
      responseTemplates: { 'application/json': '{}' },
    };
    await put('DEFAULT_5XX', input);
    const responses = await list();
    expect(responses.get('API_CONFIGURATION_ERROR')).toMatchObject(input);
    expect(responses.get('INTEGRATION_TIMEOUT')?.statusCode).toBe('504');
    expect(responses.get('THROTTLED')?.statusCode).toBe('429');
  });

  test('is patched: status, parameters, templates', async () => {
    const updated = await update(
      'DEFAULT_4XX',
      { op: 'replace', path: '/statusCode', value: '444' },
      { op: 'add', path: '/responseParameters/gatewayresponse.header.a', value: "'b'" },
      { op: 'replace', path: '/responseTemplates/application~1json', value: '{"a":1}' },
    );
    expect(contentOf(updated)).toEqual({
      responseType: 'DEFAULT_4XX',
      statusCode: '444',
      responseParameters: { 'gatewayresponse.header.a': "'b'" },
      responseTemplates: { 'application/json': '{"a":1}' },
      defaultResponse: false,
    });
  });
});

describe('refusals', () => {
  const wrong = unheardOf<GatewayResponseType>('FAKE_RESPONSE_TYPE');
  const wrongType =
    "400 ValidationException: 1 validation error detected: Value 'FAKE_RESPONSE_TYPE' at 'responseType' failed to satisfy constraint: Member must satisfy enum value set: [REQUEST_TOO_LARGE, RESOURCE_NOT_FOUND, AUTHORIZER_CONFIGURATION_ERROR, MISSING_AUTHENTICATION_TOKEN, BAD_REQUEST_BODY, INVALID_SIGNATURE, INVALID_API_KEY, BAD_REQUEST_PARAMETERS, AUTHORIZER_FAILURE, UNAUTHORIZED, INTEGRATION_TIMEOUT, ACCESS_DENIED, DEFAULT_4XX, DEFAULT_5XX, WAF_FILTERED, QUOTA_EXCEEDED, THROTTLED, API_CONFIGURATION_ERROR, UNSUPPORTED_MEDIA_TYPE, INTEGRATION_FAILURE, EXPIRED_TOKEN]";

  test('a type AWS does not have is refused with the types it has, in its order', async () => {
    for (const call of [get, put, remove, update])
      expect(await refusalOf(call(wrong))).toBe(wrongType);
  });

  test('an unknown API is a 404', async () => {
    restApiId = 'fake-api-id';
    const refusal = `404 NotFoundException: Invalid API identifier specified ${accountId}:fake-api-id`;
    for (const call of [get, put, remove, update, list])
      expect(await refusalOf(call('THROTTLED'))).toBe(refusal);
  });

  test.each<[PatchOperation, string]>([
    [
      { op: 'add', path: '/statusCode', value: '400' },
      '400 BadRequestException: Invalid patch path /statusCode',
    ],
    [
      { op: 'remove', path: '/statusCode' },
      '400 BadRequestException: Invalid patch path /statusCode',
    ],
    [
      { op: 'replace', path: '/responseParameters/gatewayresponse.header.x', value: "'a'" },
      '404 NotFoundException: Invalid parameter name specified',
    ],
    [{ op: 'add', value: 'x' }, '400 BadRequestException: Invalid patch path null'],
    [
      { op: 'add', path: '/wrongPath', value: 'x' },
      '400 BadRequestException: Invalid patch path /wrongPath',
    ],
    [
      { op: 'replace', path: '/responseTemplates/application~1json' },
      '400 BadRequestException: Invalid null or empty value in responseTemplates',
    ],
    [
      { op: 'add', path: '/responseParameters/gatewayresponse.header.x' },
      '400 BadRequestException: Invalid null or empty value in responseParameters',
    ],
    [
      { op: unheardOf<Op>('wrong-op'), path: '/statusCode' },
      "400 ValidationException: 1 validation error detected: Value 'wrong-op' at 'updateGatewayResponseInput.patchOperations.1.member.op' failed to satisfy constraint: Member must satisfy enum value set: [add, remove, move, test, replace, copy]",
    ],
  ])('refuses %o', async (patch, refusal) => {
    expect(await refusalOf(update('DEFAULT_4XX', patch))).toBe(refusal);
  });
});
