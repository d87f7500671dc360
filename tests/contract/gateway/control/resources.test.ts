import {
  CreateResourceCommand,
  DeleteResourceCommand,
  GetResourceCommand,
  GetResourcesCommand,
  PutMethodCommand,
  UpdateResourceCommand,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { contentOf, refusalOf } from './refusal.ts';
import { withApi } from './with-api.ts';

const api = withApi();
let restApiId: string;
let rootId: string;
beforeEach(() => {
  restApiId = api.restApiId;
  rootId = api.rootResourceId;
});

const notFound = '404 NotFoundException: Invalid Resource identifier specified';

async function create(pathPart: string, parentId = rootId): Promise<string> {
  const input = { restApiId, parentId, pathPart };
  const { id = '' } = await api.client.send(new CreateResourceCommand(input));
  return id;
}
const update = (resourceId: string, ...patchOperations: PatchOperation[]) =>
  api.client.send(new UpdateResourceCommand({ restApiId, resourceId, patchOperations }));
const paths = async () => {
  const { items = [] } = await api.client.send(new GetResourcesCommand({ restApiId }));
  return items.map(({ path }) => path);
};

describe('CreateResource', () => {
  test('makes a child with its path from the root', async () => {
    const pets = await create('pets');
    const child = await api.client.send(
      new CreateResourceCommand({ restApiId, parentId: pets, pathPart: '{petId}' }),
    );
    expect(child.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(child)).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{6}$/) as string,
      parentId: pets,
      pathPart: '{petId}',
      path: '/pets/{petId}',
    });
  });

  test('a greedy variable may have static siblings, and no children', async () => {
    await create('static');
    const proxy = await create('{proxy+}');
    const message =
      '400 BadRequestException: Cannot create a child of a resource with a greedy path variable: {proxy+}';
    expect(await refusalOf(create('static', proxy))).toBe(message);
    expect(await refusalOf(create('{dynamic}', proxy))).toBe(message);
  });

  test('two siblings with a variable are refused', async () => {
    await create('{proxy+}');
    expect(await refusalOf(create('{dynamic}'))).toBe(
      '400 BadRequestException: A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed',
    );
  });

  test('two siblings of one name are refused', async () => {
    await create('pets');
    expect(await refusalOf(create('pets'))).toBe(
      '409 ConflictException: Another resource with the same parent already has this name: pets',
    );
  });

  test.each(['a/b', '{open', 'a b', '', '{a}b'])('refuses the path part %o', async (pathPart) => {
    expect(await refusalOf(create(pathPart))).toBe(
      "400 BadRequestException: Resource's path part only allow a-zA-Z0-9._- and curly braces at the beginning and the end and an optional plus sign before the closing brace.",
    );
  });

  test('an unknown parent or API is an unknown resource', async () => {
    expect(await refusalOf(create('a', 'unknown'))).toBe(notFound);
    restApiId = 'unknown';
    expect(await refusalOf(create('a'))).toBe(notFound);
  });
});

describe('GetResource and GetResources', () => {
  beforeEach(async () => {
    const input = { restApiId, resourceId: rootId, httpMethod: 'GET', authorizationType: 'NONE' };
    await api.client.send(new PutMethodCommand(input));
  });

  test('methods are shown by name', async () => {
    const input = { restApiId, resourceId: rootId };
    const resource = await api.client.send(new GetResourceCommand(input));
    expect(contentOf(resource)).toEqual({ id: rootId, path: '/', resourceMethods: { GET: {} } });
  });

  test('methods are shown whole when embedded', async () => {
    const resourceMethods = {
      GET: { httpMethod: 'GET', authorizationType: 'NONE', apiKeyRequired: false },
    };
    const embed = ['methods'];
    const one = new GetResourceCommand({ restApiId, resourceId: rootId, embed });
    expect((await api.client.send(one)).resourceMethods).toEqual(resourceMethods);
    const all = new GetResourcesCommand({ restApiId, embed });
    expect((await api.client.send(all)).items?.[0]?.resourceMethods).toEqual(resourceMethods);
  });

  test('25 resources make a page when no limit is given', async () => {
    for (let index = 0; index < 30; index += 1) await create(`r${index}`);
    const first = await api.client.send(new GetResourcesCommand({ restApiId }));
    expect(first.items).toHaveLength(25);
    const { position } = first;
    const second = await api.client.send(new GetResourcesCommand({ restApiId, position }));
    expect(second.items).toHaveLength(6);
    expect(second.position).toBeUndefined();
  });

  test('an unknown resource is a 404, and so is an unknown API', async () => {
    const one = new GetResourceCommand({ restApiId, resourceId: 'unknown' });
    expect(await refusalOf(api.client.send(one))).toBe(notFound);
    const all = new GetResourcesCommand({ restApiId: 'unknown' });
    expect(await refusalOf(api.client.send(all))).toBe(
      `404 NotFoundException: Invalid API identifier specified ${accountId}:unknown`,
    );
  });
});

describe('UpdateResource', () => {
  test('renames and moves a resource with all that is under it', async () => {
    const pets = await create('pets');
    const pet = await create('{petId}', pets);
    await create('toys', pet);
    await update(pets, { op: 'replace', path: '/pathPart', value: 'animals' });
    expect(await paths()).toEqual(['/', '/animals', '/animals/{petId}', '/animals/{petId}/toys']);
    const moved = await update(pet, { op: 'replace', path: '/parentId', value: rootId });
    expect(moved.path).toBe('/{petId}');
    expect(await paths()).toEqual(['/', '/animals', '/{petId}', '/{petId}/toys']);
  });

  test('a resource cannot go under itself', async () => {
    const pets = await create('pets');
    const pet = await create('{petId}', pets);
    expect(await refusalOf(update(pets, { op: 'replace', path: '/parentId', value: pet }))).toBe(
      '400 BadRequestException: Resources cannot be cyclical.',
    );
  });

  test('nor where its name is taken', async () => {
    const pets = await create('pets');
    const child = await create('pets', pets);
    expect(
      await refusalOf(update(child, { op: 'replace', path: '/parentId', value: rootId })),
    ).toBe(
      '409 ConflictException: Another resource with the same parent already has this name: pets',
    );
  });

  const wrongPath =
    "Invalid patch path  '/invalid' specified for op 'replace'. Must be one of: [/parentId, /pathPart]";
  test.each<[PatchOperation, string]>([
    [{ op: 'replace', path: '/invalid', value: 'x' }, `400 BadRequestException: ${wrongPath}`],
    [
      { op: 'remove', path: '/pathPart' },
      "400 BadRequestException: Invalid patch path  '/pathPart' specified for op 'remove'. Please choose supported operations",
    ],
    [
      { op: 'add', path: '/pathPart', value: 'x' },
      "400 BadRequestException: Invalid patch path  '/pathPart' specified for op 'add'. Please choose supported operations",
    ],
    [{ op: 'replace', path: '/parentId', value: 'unknown' }, notFound],
  ])('refuses %o', async (patch, refusal) => {
    expect(await refusalOf(update(await create('pets'), patch))).toBe(refusal);
  });

  test.each(['pathPart', 'parentId'])('the root keeps its %s', async (member) => {
    const patch: PatchOperation = { op: 'replace', path: `/${member}`, value: 'x' };
    expect(await refusalOf(update(rootId, patch))).toBe(
      `400 BadRequestException: Root resource cannot update its ${member}.`,
    );
  });
});

describe('DeleteResource', () => {
  const remove = (resourceId: string) =>
    api.client.send(new DeleteResourceCommand({ restApiId, resourceId }));

  test('takes what is under the resource with it', async () => {
    const pets = await create('pets');
    const pet = await create('{petId}', pets);
    await create('petshops');
    expect((await remove(pets)).$metadata.httpStatusCode).toBe(202);
    expect(await paths()).toEqual(['/', '/petshops']);
    expect(await refusalOf(remove(pet))).toBe(notFound);
  });

  test('the root stays', async () => {
    expect(await refusalOf(remove(rootId))).toContain('400 BadRequestException');
  });
});
