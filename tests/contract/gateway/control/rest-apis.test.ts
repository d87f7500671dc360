import {
  CreateBasePathMappingCommand,
  CreateDomainNameCommand,
  CreateRestApiCommand,
  DeleteRestApiCommand,
  GetModelsCommand,
  GetResourcesCommand,
  GetRestApiCommand,
  GetRestApisCommand,
  GetUsagePlanCommand,
  UpdateRestApiCommand,
  type CreateRestApiCommandInput,
  type EndpointType,
  type IpAddressType,
  type Op,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { contentOf, refusalOf, unheardOf } from './refusal.ts';
import { deploy, startGateway, subscribe, type RunningGateway } from '../running-gateway.ts';

let running: RunningGateway;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());

const create = (input: Partial<CreateRestApiCommandInput> = {}) =>
  running.client.send(new CreateRestApiCommand({ name: 'pets', ...input }));
const update = (restApiId: string, ...patchOperations: PatchOperation[]) =>
  running.client.send(new UpdateRestApiCommand({ restApiId, patchOperations }));
const wrongType = unheardOf<EndpointType>('wrong');
const wrongAddressType = unheardOf<IpAddressType>('wrong');
const enumText = {
  types:
    "Value '[wrong]' at 'createRestApiInput.endpointConfiguration.types' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [PRIVATE, EDGE, REGIONAL]]",
  ipAddressType:
    "Value 'wrong' at 'createRestApiInput.endpointConfiguration.ipAddressType' failed to satisfy constraint: Member must satisfy enum value set: [ipv4, dualstack]",
};

describe('CreateRestApi', () => {
  test('fills in what was not asked for and leaves out what is not set', async () => {
    const api = await create();
    expect(api.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(api)).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{10}$/) as string,
      name: 'pets',
      rootResourceId: expect.stringMatching(/^[a-z0-9]{10}$/) as string,
      apiKeySource: 'HEADER',
      createdDate: new Date(Math.floor(running.now() / 1000) * 1000),
      disableExecuteApiEndpoint: false,
      endpointConfiguration: { types: ['EDGE'], ipAddressType: 'ipv4' },
    });
  });

  test('gives a new API its root resource and the models Empty and Error', async () => {
    const { id: restApiId, rootResourceId } = await create();
    const { items } = await running.client.send(new GetResourcesCommand({ restApiId }));
    expect(items).toEqual([{ id: rootResourceId, path: '/' }]);
    const models = await running.client.send(new GetModelsCommand({ restApiId }));
    expect(models.items?.map(({ name }) => name)).toEqual(['Empty', 'Error']);
  });

  test('makes a private API dual stack', async () => {
    const { endpointConfiguration } = await create({
      endpointConfiguration: { types: ['PRIVATE'] },
    });
    expect(endpointConfiguration?.ipAddressType).toBe('dualstack');
  });

  test('clones another API with its resources', async () => {
    const { apiId } = await deploy(running, {
      paths: { '/pets': { get: { responses: { 200: { description: 'Pets' } } } } },
    });
    const clone = await create({ name: 'clone', cloneFrom: apiId });
    const { items } = await running.client.send(new GetResourcesCommand({ restApiId: clone.id }));
    expect(items?.map(({ path }) => path)).toEqual(['/', '/pets']);
    expect(clone.id).not.toBe(apiId);
  });

  test.each<[string, Partial<CreateRestApiCommandInput>, string]>([
    ['an empty description', { description: '' }, 'Description cannot be an empty string'],
    [
      'a compression size below 0',
      { minimumCompressionSize: -1 },
      'Invalid minimum compression size, must be between 0 and 10485760',
    ],
    [
      'no endpoint type',
      { endpointConfiguration: { types: [] } },
      'REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.',
    ],
    [
      'two endpoint types',
      { endpointConfiguration: { types: ['EDGE', 'REGIONAL'] } },
      'Cannot create an api with multiple Endpoint Types.',
    ],
    [
      'a private API over IPv4',
      { endpointConfiguration: { types: ['PRIVATE'], ipAddressType: 'ipv4' } },
      'Only dualstack ipAddressType is supported for Private APIs.',
    ],
    [
      'a private API over IPv4 with an empty description, by its description',
      { description: '', endpointConfiguration: { types: ['PRIVATE'], ipAddressType: 'ipv4' } },
      'Description cannot be an empty string',
    ],
  ])('refuses %s', async (_title, input, message) => {
    expect(await refusalOf(create(input))).toBe(`400 BadRequestException: ${message}`);
  });

  test.each<[string, CreateRestApiCommandInput['endpointConfiguration'], string]>([
    ['a type', { types: [wrongType] }, `1 validation error detected: ${enumText.types}`],
    [
      'a type beside an empty address type',
      { types: [wrongType], ipAddressType: unheardOf<IpAddressType>('') },
      `1 validation error detected: ${enumText.types}`,
    ],
    [
      'an address type',
      { ipAddressType: wrongAddressType },
      `1 validation error detected: ${enumText.ipAddressType}`,
    ],
    [
      'both',
      { ipAddressType: wrongAddressType, types: [wrongType] },
      `2 validation errors detected: ${enumText.types}; ${enumText.ipAddressType}`,
    ],
  ])(
    'names %s it does not know before anything else is looked at',
    async (_what, endpoint, text) => {
      const call = create({ description: '', endpointConfiguration: endpoint });
      expect(await refusalOf(call)).toBe(`400 ValidationException: ${text}`);
    },
  );
});

describe('GetRestApi and GetRestApis', () => {
  test('one API shows tags even when there are none, a list does not', async () => {
    const { id: restApiId } = await create();
    const one = await running.client.send(new GetRestApiCommand({ restApiId }));
    expect(one.tags).toEqual({});
    const { items } = await running.client.send(new GetRestApisCommand({ limit: 500 }));
    expect(items?.find(({ id }) => id === restApiId)).not.toHaveProperty('tags');
  });

  test('an unknown id is a 404 that names the account, and ids are case-sensitive', async () => {
    const { id = '' } = await create();
    for (const restApiId of ['unknown', id.toUpperCase()])
      expect(await refusalOf(running.client.send(new GetRestApiCommand({ restApiId })))).toBe(
        `404 NotFoundException: Invalid API identifier specified ${accountId}:${restApiId}`,
      );
  });

  test('a list is paged by limit and position, also when an API goes in between', async () => {
    const fresh = await startGateway();
    const send = (input: object) => fresh.client.send(new GetRestApisCommand(input));
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const { id = '' } = await fresh.client.send(new CreateRestApiCommand({ name }));
      ids.push(id);
    }
    const first = await send({ limit: 2 });
    expect(first.items?.map(({ name }) => name)).toEqual(['a', 'b']);
    await fresh.client.send(new DeleteRestApiCommand({ restApiId: ids[0] }));
    const second = await send({ limit: 2, position: first.position });
    expect(second.items?.map(({ name }) => name)).toEqual(['c', 'd']);
    expect(second.position).toBeUndefined();
    await fresh.close();
  });
});

describe('UpdateRestApi', () => {
  test('replaces members and shows tags', async () => {
    const { id = '' } = await create({ description: 'old' });
    const updated = await update(
      id,
      { op: 'replace', path: '/name', value: 'new name' },
      { op: 'replace', path: '/disableExecuteApiEndpoint', value: 'true' },
      { op: 'replace', path: '/minimumCompressionSize', value: '10' },
      { op: 'remove', path: '/description' },
    );
    expect(updated).toMatchObject({
      name: 'new name',
      disableExecuteApiEndpoint: true,
      minimumCompressionSize: 10,
      tags: {},
    });
    expect(updated).not.toHaveProperty('description');
    const without = await update(id, { op: 'replace', path: '/minimumCompressionSize', value: '' });
    expect(without).not.toHaveProperty('minimumCompressionSize');
  });

  test('takes a binary media type from the path, its slash escaped', async () => {
    const { id = '' } = await create();
    const added = await update(id, { op: 'add', path: '/binaryMediaTypes/image~1png' });
    expect(added.binaryMediaTypes).toEqual(['image/png']);
    const replaced = await update(id, {
      op: 'replace',
      path: '/binaryMediaTypes/image~1png',
      value: 'image/gif',
    });
    expect(replaced.binaryMediaTypes).toEqual(['image/gif']);
    const removed = await update(id, { op: 'remove', path: '/binaryMediaTypes/image~1gif' });
    expect(removed).not.toHaveProperty('binaryMediaTypes');
  });

  test('changes the endpoint type, and the address type with it', async () => {
    const { id = '' } = await create();
    const path = '/endpointConfiguration/types/EDGE';
    const regional = await update(id, { op: 'replace', path, value: 'REGIONAL' });
    expect(regional.endpointConfiguration).toEqual({ types: ['REGIONAL'], ipAddressType: 'ipv4' });
    const isPrivate = await update(id, { op: 'replace', path, value: 'PRIVATE' });
    expect(isPrivate.endpointConfiguration?.ipAddressType).toBe('dualstack');
  });

  const size = 'Invalid minimum compression size, must be between 0 and 10485760';
  test.each<[PatchOperation, string]>([
    [{ op: 'replace', path: '/minimumCompressionSize', value: '-1' }, size],
    [{ op: 'replace', path: '/minimumCompressionSize', value: 'text' }, size],
    [
      { op: 'add', path: '/minimumCompressionSize', value: '10' },
      'Invalid patch operation specified. Must be one of: [replace]',
    ],
    [{ op: 'add', path: '/binaryMediaTypes' }, 'Invalid patch path /binaryMediaTypes'],
    [{ op: 'replace', path: '/binaryMediaTypes' }, 'Invalid patch path /binaryMediaTypes'],
    [{ op: 'remove', path: '/binaryMediaTypes' }, 'Invalid patch path /binaryMediaTypes'],
    [
      { op: 'replace', path: '/endpointConfiguration/ipAddressType', value: 'wrong' },
      'ipAddressType must be either ipv4 or dualstack.',
    ],
    [
      { op: 'replace', path: '/endpointConfiguration/types/EDGE', value: 'wrong' },
      'Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE',
    ],
    [
      { op: 'remove', path: '/endpointConfiguration/ipAddressType' },
      'Invalid patch operation specified. Must be one of: [replace]',
    ],
    [
      { op: 'test', path: '/endpointConfiguration/types/EDGE' },
      "Invalid patch operation specified. Must be 'add'|'remove'|'replace'",
    ],
  ])('refuses %o', async (patch, message) => {
    const { id = '' } = await create();
    expect(await refusalOf(update(id, patch))).toBe(`400 BadRequestException: ${message}`);
  });

  test('names every operation it does not know', async () => {
    const { id = '' } = await create();
    const patch = { op: unheardOf<Op>('wrong'), path: '/name' };
    const text = (index: number) =>
      `Value 'wrong' at 'updateRestApiInput.patchOperations.${index}.member.op' failed to satisfy constraint: Member must satisfy enum value set: [add, remove, move, test, replace, copy]`;
    expect(await refusalOf(update(id, patch, patch))).toBe(
      `400 ValidationException: 2 validation errors detected: ${text(1)}; ${text(2)}`,
    );
  });

  test('an unknown API is a 404', async () => {
    expect(await refusalOf(update('api_id', { op: 'replace', path: '/name', value: 'x' }))).toBe(
      `404 NotFoundException: Invalid API identifier specified ${accountId}:api_id`,
    );
  });
});

describe('DeleteRestApi', () => {
  const described = { paths: { '/': { get: { responses: { 200: { description: 'Fine' } } } } } };
  const remove = (restApiId: string) =>
    running.client.send(new DeleteRestApiCommand({ restApiId }));

  test('takes everything under the API with it, and its stages off usage plans', async () => {
    const stage = await deploy(running, described);
    const { usagePlanId } = await subscribe(running, stage);
    const answer = await remove(stage.apiId);
    expect(answer.$metadata.httpStatusCode).toBe(202);
    const plan = await running.client.send(new GetUsagePlanCommand({ usagePlanId }));
    expect(plan.apiStages).toEqual([]);
    expect(await refusalOf(remove(stage.apiId))).toContain('404 NotFoundException');
    expect((await running.call(`${stage.path}/`)).status).toBe(403);
  });

  test('refuses an API that a base path mapping leads to', async () => {
    const { apiId: restApiId, stageName: stage } = await deploy(running, described);
    const domainName = 'mapped.example';
    await running.client.send(new CreateDomainNameCommand({ domainName }));
    await running.client.send(new CreateBasePathMappingCommand({ domainName, restApiId, stage }));
    expect(await refusalOf(remove(restApiId))).toContain('400 BadRequestException');
  });
});
