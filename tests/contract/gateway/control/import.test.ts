import {
  CreateDeploymentCommand,
  GetMethodCommand,
  GetModelsCommand,
  GetResourcesCommand,
  GetRestApiCommand,
  ImportRestApiCommand,
  PutRestApiCommand,
  type PutMode,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { startGateway, type RunningGateway } from '../running-gateway.ts';
import { bytesOf, methodAt, ok, openApi, pathsOf } from './imported-api.ts';
import { contentOf, refusalOf, unheardOf } from './refusal.ts';

let running: RunningGateway;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());

const importApi = (description: object | string, parameters: Record<string, string> = {}) =>
  running.client.send(new ImportRestApiCommand({ body: bytesOf(description), parameters }));
const put = (restApiId: string, description: object | string, mode?: PutMode) =>
  running.client.send(new PutRestApiCommand({ restApiId, body: bytesOf(description), mode }));

describe('basepath', () => {
  const description = (url: string, variables = {}) =>
    openApi({ servers: [{ url, variables }], paths: { '/e': { get: ok } } });
  test.each([
    ['https://h/a/b', {}, {}, ['/', '/e']],
    ['https://h/a/b', {}, { basepath: 'ignore' }, ['/', '/e']],
    ['https://h/a/b', {}, { basepath: 'prepend' }, ['/', '/a', '/a/b', '/a/b/e']],
    ['https://h/a/b', {}, { basepath: 'split' }, ['/', '/b', '/b/e']],
    ['https://h/a', {}, { basepath: 'split' }, ['/', '/e']],
    [
      'https://h/{basePath}',
      { basePath: { default: 'a/b' } },
      { basepath: 'split' },
      ['/', '/b', '/b/e'],
    ],
  ])('of the server %s with %o, imported with %o', async (url, variables, parameters, expected) => {
    const { id } = await importApi(description(url, variables), parameters);
    expect(await pathsOf(running, id)).toEqual(expected);
  });

  test('is read from Swagger too', async () => {
    const swagger = {
      swagger: '2.0',
      info: { title: 'a', version: '1' },
      basePath: '/a/b',
      paths: { '/e': { get: ok } },
    };
    const { id } = await importApi(swagger, { basepath: 'prepend' });
    expect(await pathsOf(running, id)).toEqual(['/', '/a', '/a/b', '/a/b/e']);
  });
});

test('the query may ask for a regional endpoint', async () => {
  const { endpointConfiguration } = await importApi(openApi({ paths: {} }), {
    endpointConfigurationTypes: 'REGIONAL',
  });
  expect(endpointConfiguration?.types).toEqual(['REGIONAL']);
});

test('an operation without an integration is deployed and answered from its example', async () => {
  const { id: restApiId } = await importApi(
    openApi({
      paths: {
        '/hello': {
          get: {
            responses: {
              200: { description: 'Hi', content: { 'application/json': { example: { a: 1 } } } },
            },
          },
        },
      },
    }),
  );
  const { method, resourceId } = await methodAt(running, restApiId, '/hello', 'GET');
  expect(method).not.toHaveProperty('methodIntegration');
  const shown = await running.client.send(
    new GetMethodCommand({ restApiId, resourceId, httpMethod: 'GET' }),
  );
  expect(Object.keys(contentOf(shown))).not.toContain('described');
  await running.client.send(new CreateDeploymentCommand({ restApiId, stageName: 'v1' }));
  const { status, body } = await running.call(`/_aws/execute-api/${restApiId}/v1/hello`);
  expect([status, body]).toEqual([200, '{"a":1}']);
});

describe('refusals', () => {
  const invalid = '400 BadRequestException: Invalid OpenAPI input.';
  test.each([
    ['bad JSON', '{"openapi": "3.0.1"'],
    ['bad YAML', 'a: [b'],
    ['text', 'just text'],
    ['an empty body', ' '],
    ['a list', '[]'],
    ['no version', JSON.stringify({ info: { title: 'a' }, paths: {} })],
    ['OpenAPI 3.1', JSON.stringify({ openapi: '3.1.0', info: { title: 'a' }, paths: {} })],
    ['no info', JSON.stringify({ openapi: '3.0.1', paths: {} })],
    ['no title', JSON.stringify({ openapi: '3.0.1', info: {}, paths: {} })],
  ])('%s is no OpenAPI', async (_what, body) => {
    expect(await refusalOf(importApi(body))).toBe(invalid);
    const { id = '' } = await importApi(openApi({ paths: {} }));
    expect(await refusalOf(put(id, body))).toBe(invalid);
  });

  test('everything that is wrong is told at once, and nothing is kept', async () => {
    const integration = { type: 'aws_proxy', httpMethod: 'POST', uri: 'nowhere' };
    const schema = { $ref: '#/components/schemas/None' };
    const description = openApi({
      paths: {
        '/a/{x}': { get: ok },
        '/a/{y}': { get: ok },
        '/b': { get: { ...ok, 'x-amazon-apigateway-integration': integration } },
        '/c': { get: { requestBody: { content: { 'application/json': { schema } } }, ...ok } },
      },
    });
    const { id = '' } = await importApi(openApi({ paths: { '/kept': { get: ok } } }));
    expect(await refusalOf(put(id, description, 'overwrite'))).toBe(
      [
        '400 BadRequestException: Errors found during import:',
        "Unable to create resource at path '/a/{y}': A sibling ({x}) of this resource already has a variable path part -- only one is allowed",
        "Unable to put method 'GET' on resource at path '/b': Invalid ARN specified in the request",
        "Unable to put method 'GET' on resource at path '/c': Invalid model identifier specified: None",
      ].join('\n\t'),
    );
    expect(await pathsOf(running, id)).toEqual(['/', '/kept']);
  });

  test('an unknown API or mode is refused', async () => {
    expect(await refusalOf(put('unknown', openApi({ paths: {} })))).toBe(
      `404 NotFoundException: Invalid API identifier specified ${accountId}:unknown`,
    );
    expect(await refusalOf(put('unknown', '', unheardOf<PutMode>('mix')))).toContain(
      "Value 'mix' at 'mode' failed to satisfy constraint",
    );
  });

  test.each([
    ['a circular $ref', { $ref: '#/paths/~1a/get/parameters/0' }],
    ['a $ref to nowhere', { $ref: '#/components/parameters/none' }],
    ['a $ref that is no pointer', { $ref: 'https://elsewhere.example/x' }],
  ])('%s in place of a parameter is nothing', async (_what, parameter) => {
    const { id } = await importApi(
      openApi({ paths: { '/a': { get: { ...ok, parameters: [parameter] } } } }),
    );
    const { method } = await methodAt(running, id, '/a', 'GET');
    expect(method).not.toHaveProperty('requestParameters');
  });
});

describe('PutRestApi', () => {
  const first = openApi({
    info: { title: 'first', version: '1', description: 'First' },
    paths: { '/a': { get: { ...ok, operationId: 'one' }, put: ok }, '/b': { get: ok } },
    components: { schemas: { A: { type: 'object' } } },
    'x-amazon-apigateway-binary-media-types': ['image/png'],
  });
  const second = openApi({
    info: { title: 'second', version: '2' },
    paths: { '/a': { get: { ...ok, operationId: 'two' } }, '/c': { get: ok } },
    components: { schemas: { B: { type: 'object' } } },
  });
  const modelNames = async (restApiId: string) => {
    const { items = [] } = await running.client.send(new GetModelsCommand({ restApiId }));
    return items.map(({ name }) => name);
  };

  test('merges: what the description has replaces, the rest stays', async () => {
    const { id = '' } = await importApi(first);
    const merged = await put(id, second);
    expect(merged.$metadata.httpStatusCode).toBe(200);
    expect(merged).toMatchObject({ name: 'second', version: '2', tags: {} });
    expect(merged.binaryMediaTypes).toEqual(['image/png']);
    expect(await pathsOf(running, id)).toEqual(['/', '/a', '/b', '/c']);
    expect((await methodAt(running, id, '/a', 'GET')).method.operationName).toBe('two');
    expect((await methodAt(running, id, '/a', 'PUT')).method.httpMethod).toBe('PUT');
    expect(await modelNames(id)).toEqual(['A', 'B']);
  });

  test('overwrites: the API becomes what the description says, under the same ids', async () => {
    const { id = '', rootResourceId } = await importApi(first);
    await put(id, second, 'overwrite');
    const api = await running.client.send(new GetRestApiCommand({ restApiId: id }));
    expect(api).toMatchObject({ name: 'second', version: '2', rootResourceId });
    expect(api).not.toHaveProperty('description');
    expect(api).not.toHaveProperty('binaryMediaTypes');
    expect(await pathsOf(running, id)).toEqual(['/', '/a', '/c']);
    expect(await modelNames(id)).toEqual(['B']);
  });
});

test('1,200 operations in 6 MB are imported in seconds', async () => {
  const operation = (index: number) => ({
    responses: {
      200: {
        description: 'Fine',
        content: { 'application/json': { schema: { $ref: `#/components/schemas/S${index}` } } },
      },
    },
  });
  const indices = Array.from({ length: 600 }, (_, index) => index);
  const description = openApi({
    paths: Object.fromEntries(
      indices.map((index) => [
        `/group${index % 30}/item${index}/{id}`,
        { get: operation(index), put: operation(index) },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        indices.map((index) => [`S${index}`, { type: 'object', description: 'x'.repeat(10_000) }]),
      ),
    },
  });
  const started = performance.now();
  const { id } = await importApi(description);
  expect(performance.now() - started).toBeLessThan(10_000);
  const { items = [] } = await running.client.send(
    new GetResourcesCommand({ restApiId: id, limit: 500 }),
  );
  expect(items).toHaveLength(500);
});
