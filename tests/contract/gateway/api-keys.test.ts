import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CreateApiKeyCommand,
  DeleteApiKeyCommand,
  GetApiKeyCommand,
  GetApiKeysCommand,
  GetUsagePlanKeysCommand,
  ImportApiKeysCommand,
  paginateGetApiKeys,
  UpdateApiKeyCommand,
  type CreateApiKeyCommandInput,
} from '@aws-sdk/client-api-gateway';
import { deploy, startGateway, subscribe, type RunningGateway } from './running-gateway.ts';

const refusal = (status: number, name: string, message: string) => ({
  name,
  message,
  $metadata: expect.objectContaining({ httpStatusCode: status }) as unknown,
});
const badRequest = (message: string) => refusal(400, 'BadRequestException', message);
const notFound = refusal(404, 'NotFoundException', 'Invalid API Key identifier specified');
const mock = {
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    responses: { default: { statusCode: '200' } },
  },
};

describe('API keys', () => {
  let running: RunningGateway;
  beforeAll(async () => {
    running = await startGateway();
  });
  afterAll(() => running.close());
  const create = (input: CreateApiKeyCommandInput = {}) =>
    running.client.send(new CreateApiKeyCommand(input));
  const update = (apiKey: string | undefined, path: string, value: string) =>
    running.client.send(
      new UpdateApiKeyCommand({ apiKey, patchOperations: [{ op: 'replace', path, value }] }),
    );

  it('are made disabled, with a value of their own, without the members that were not given', async () => {
    const { $metadata, ...key } = await create({ name: 'made' });
    expect($metadata.httpStatusCode).toBe(201);
    expect(key).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{10}$/) as string,
      value: expect.stringMatching(/^\w{40}$/) as string,
      name: 'made',
      enabled: false,
      stageKeys: [],
      createdDate: new Date(Math.floor(running.now() / 1000) * 1000),
      lastUpdatedDate: new Date(Math.floor(running.now() / 1000) * 1000),
    });
    expect(await create({ name: '', value: '' })).not.toHaveProperty('name');
  });

  it('are refused by the length of name, value and description, in the words of AWS', async () => {
    await expect(create({ name: 'a'.repeat(1025) })).rejects.toMatchObject(
      badRequest('Invalid API Key name, can be at most 1024 characters.'),
    );
    await expect(create({ value: 'short' })).rejects.toMatchObject(
      badRequest('API Key value should be at least 20 characters'),
    );
    await expect(create({ value: 'a'.repeat(129) })).rejects.toMatchObject(
      badRequest('API Key value exceeds maximum size of 128 characters'),
    );
    const description = 'a'.repeat(125_001);
    const tooLong = badRequest('Invalid API Key description specified.');
    await expect(create({ description })).rejects.toMatchObject(tooLong);
    const { id } = await create();
    await expect(update(id, '/description', description)).rejects.toMatchObject(tooLong);
  });

  it('never share a value', async () => {
    const value = 'a-value-that-is-used-twice';
    await create({ value });
    await expect(create({ value })).rejects.toMatchObject(
      refusal(409, 'ConflictException', 'API Key already exists'),
    );
  });

  it('show their value only when it is asked for, and always their tags', async () => {
    const { id, value } = await create({ tags: { team: 'a' } });
    const shown = await running.client.send(new GetApiKeyCommand({ apiKey: id }));
    expect(shown).toMatchObject({ tags: { team: 'a' } });
    expect(shown).not.toHaveProperty('value');
    const open = await running.client.send(
      new GetApiKeyCommand({ apiKey: id, includeValue: true }),
    );
    expect(open.value).toBe(value);
  });

  it('change by four patch paths; anything but true disables; the answer has no value', async () => {
    const { id } = await create();
    expect((await update(id, '/enabled', 'true')).enabled).toBe(true);
    expect((await update(id, '/enabled', 'not-a-boolean')).enabled).toBe(false);
    expect((await update(id, '/customerId', 'c')).customerId).toBe('c');
    const renamed = await update(id, '/name', 'n');
    expect(renamed).toMatchObject({ name: 'n', tags: {} });
    expect(renamed).not.toHaveProperty('value');
    await expect(update(id, '/id', 'x')).rejects.toMatchObject(
      badRequest(
        "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description, /enabled, /name, /customerId]",
      ),
    );
  });

  it('answer 404 when they do not exist', async () => {
    const apiKey = 'unknown';
    await expect(running.client.send(new GetApiKeyCommand({ apiKey }))).rejects.toMatchObject(
      notFound,
    );
    await expect(running.client.send(new DeleteApiKeyCommand({ apiKey }))).rejects.toMatchObject(
      notFound,
    );
    await expect(update(apiKey, '/name', 'x')).rejects.toMatchObject(notFound);
  });

  it('are listed newest first, by a prefix of the name in its case, by customer, page by page', async () => {
    for (const name of ['list-1', 'list-2', 'list-3', 'LIST-4', 'a-list-5'])
      await create({ name, customerId: name === 'list-2' ? 'c2' : 'c1' });
    const list = async (input: object) =>
      (await running.client.send(new GetApiKeysCommand(input))).items ?? [];
    const names = async (input: object) => (await list(input)).map((key) => key.name);
    expect(await names({ nameQuery: 'list' })).toEqual(['list-3', 'list-2', 'list-1']);
    expect(await names({ nameQuery: 'list', customerId: 'c2' })).toEqual(['list-2']);
    expect(await names({ nameQuery: 'ist' })).toEqual([]);
    const [first] = await list({ nameQuery: 'list' });
    expect(first).not.toHaveProperty('value');
    expect(first).not.toHaveProperty('tags');
    expect((await list({ nameQuery: 'list', includeValues: true }))[0]).toHaveProperty('value');
    const pages = [];
    for await (const page of paginateGetApiKeys(
      { client: running.client, pageSize: 2 },
      { nameQuery: 'list' },
    ))
      pages.push(page.items?.map((key) => key.name));
    expect(pages).toEqual([['list-3', 'list-2'], ['list-1']]);
  });

  it('vanish from every plan when they are deleted, and their value is free again', async () => {
    const stage = await deploy(running, { paths: { '/': { get: mock } } });
    const { keyId, key, usagePlanId } = await subscribe(running, stage);
    const { $metadata } = await running.client.send(new DeleteApiKeyCommand({ apiKey: keyId }));
    expect($metadata.httpStatusCode).toBe(202);
    expect((await running.client.send(new GetUsagePlanKeysCommand({ usagePlanId }))).items).toEqual(
      [],
    );
    expect((await create({ value: key })).value).toBe(key);
  });

  it('survive the end of the process', async () => {
    const { id, value } = await create({ name: 'durable' });
    await running.restart();
    const key = await running.client.send(new GetApiKeyCommand({ apiKey: id, includeValue: true }));
    expect(key).toMatchObject({ name: 'durable', value });
  });

  describe('from a file', () => {
    const value = (mark: string) => `imported-${mark}`.padEnd(30, 'x');
    const importKeys = (csv: string, failOnWarnings = false) =>
      running.client.send(
        new ImportApiKeysCommand({ body: Buffer.from(csv), format: 'csv', failOnWarnings }),
      );

    it('are put on the plans that are named, in columns of any order and case', async () => {
      const stage = await deploy(running, { paths: { '/': { get: mock } } });
      const { usagePlanId } = await subscribe(running, stage);
      const csv = `Key,NAME,Enabled,other,usagePlanIds\n${value('a')},first, tRuE,x,"${usagePlanId}, none"\n${value('b')},second,false,,\n`;
      const { ids, warnings, $metadata } = await importKeys(csv);
      expect($metadata.httpStatusCode).toBe(201);
      expect(ids).toHaveLength(2);
      expect(warnings).toEqual([expect.stringContaining('Line 2')]);
      const [first, second] = await Promise.all(
        (ids ?? []).map((apiKey) =>
          running.client.send(new GetApiKeyCommand({ apiKey, includeValue: true })),
        ),
      );
      expect(first).toMatchObject({ name: 'first', value: value('a'), enabled: true });
      expect(second).toMatchObject({ name: 'second', enabled: false });
      const onPlan = await running.client.send(new GetUsagePlanKeysCommand({ usagePlanId }));
      expect(onPlan.items?.map(({ id }) => id)).toContain(ids?.[0]);
    });

    it('overwrite the key of the same value and keep its id', async () => {
      const once = await importKeys(`name,key\nold,${value('c')}`);
      const again = await importKeys(`name,key,description\nnew,${value('c')},"with, comma"`);
      expect(again.ids).toEqual(once.ids);
      const key = await running.client.send(new GetApiKeyCommand({ apiKey: again.ids?.[0] }));
      expect(key).toMatchObject({ name: 'new', description: 'with, comma', enabled: true });
    });

    it('change nothing at all when there are warnings and those are to fail', async () => {
      const csv = `name,key\nkept-out,${value('d')}\ntoo short,short`;
      await expect(importKeys(csv, true)).rejects.toMatchObject({ name: 'BadRequestException' });
      const { items } = await running.client.send(new GetApiKeysCommand({ nameQuery: 'kept-out' }));
      expect(items).toEqual([]);
      expect((await importKeys(csv)).ids).toHaveLength(1);
    });

    it('are refused when a required column is missing', async () => {
      await expect(importKeys('name\nx')).rejects.toMatchObject({
        message: expect.stringContaining('key') as string,
      });
    });
  });
});
