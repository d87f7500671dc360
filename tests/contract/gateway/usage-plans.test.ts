import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CreateApiKeyCommand,
  CreateUsagePlanCommand,
  CreateUsagePlanKeyCommand,
  DeleteStageCommand,
  DeleteUsagePlanCommand,
  DeleteUsagePlanKeyCommand,
  GetUsagePlanCommand,
  GetUsagePlanKeyCommand,
  GetUsagePlanKeysCommand,
  GetUsagePlansCommand,
  UpdateUsagePlanCommand,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { deploy, startGateway, subscribe, type RunningGateway } from './running-gateway.ts';

const mock = {
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    responses: { default: { statusCode: '200' } },
  },
};
const description = { paths: { '/': { get: mock }, '/pets': { get: mock } } };
/** The members of an answer that came over the wire. */
const withoutMetadata = <T extends object>(answer: T): Omit<T, '$metadata'> => {
  const { $metadata, ...members } = answer as T & { $metadata: unknown };
  expect($metadata).toBeDefined();
  return members;
};
const noPlan = { name: 'NotFoundException', message: 'Invalid Usage Plan ID specified' };

describe('usage plans', () => {
  let running: RunningGateway;
  let stage: { apiId: string; stageName: string };
  beforeAll(async () => {
    running = await startGateway();
    stage = await deploy(running, description);
  });
  afterAll(() => running.close());
  const create = async (input: object = {}) => {
    return withoutMetadata(
      await running.client.send(new CreateUsagePlanCommand({ name: 'plan', ...input })),
    );
  };
  const createKey = async (name = 'key') =>
    (await running.client.send(new CreateApiKeyCommand({ name, enabled: true }))).id ?? '';
  const update = async (usagePlanId: string | undefined, ...patchOperations: PatchOperation[]) => {
    return withoutMetadata(
      await running.client.send(new UpdateUsagePlanCommand({ usagePlanId, patchOperations })),
    );
  };
  const replace = (path: string, value: string): PatchOperation => ({ op: 'replace', path, value });
  const stageOf = ({ apiId, stageName }: typeof stage) => ({ apiId, stage: stageName });
  const textOf = ({ apiId, stageName }: typeof stage) => `${apiId}:${stageName}`;

  it('are made with what was given and no more', async () => {
    expect(await create()).toEqual({
      apiStages: [],
      id: expect.stringMatching(/^[a-z0-9]{6}$/) as string,
      name: 'plan',
    });
    const full = {
      name: 'full',
      description: 'd',
      quota: { limit: 10, offset: 0, period: 'DAY' },
      throttle: { burstLimit: 1, rateLimit: 2 },
      apiStages: [stageOf(stage)],
      tags: { a: 'b' },
    };
    expect(await create(full)).toMatchObject(full);
  });

  it('refuse a stage that does not exist and echo it', async () => {
    await expect(create({ apiStages: [{ apiId: 'none', stage: 'v1' }] })).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'API Stage not found: none:v1',
    });
  });

  it('have tags when read alone or changed, and none in a list', async () => {
    const { id: usagePlanId } = await create();
    expect((await running.client.send(new GetUsagePlanCommand({ usagePlanId }))).tags).toEqual({});
    expect((await update(usagePlanId, replace('/name', 'renamed'))).tags).toEqual({});
    const { items } = await running.client.send(new GetUsagePlansCommand({ limit: 500 }));
    expect(items?.find(({ id }) => id === usagePlanId)).toEqual({
      id: usagePlanId,
      name: 'renamed',
      apiStages: [],
    });
  });

  it('get a throttle and a quota by patches of their members, and lose them whole', async () => {
    const { id } = await create();
    const full = await update(
      id,
      replace('/throttle/burstLimit', '100'),
      replace('/throttle/rateLimit', '2.5'),
      replace('/quota/limit', '7000'),
      replace('/quota/period', 'MONTH'),
    );
    expect(full).toMatchObject({
      throttle: { burstLimit: 100, rateLimit: 2.5 },
      quota: { limit: 7000, offset: 0, period: 'MONTH' },
    });
    const bare = await update(
      id,
      { op: 'remove', path: '/throttle' },
      { op: 'remove', path: '/quota' },
    );
    expect(bare).not.toHaveProperty('throttle');
    expect(bare).not.toHaveProperty('quota');
  });

  it('gain and lose stages, with the refusals of AWS', async () => {
    const { id } = await create();
    const path = '/apiStages';
    expect((await update(id, { op: 'add', path, value: textOf(stage) })).apiStages).toEqual([
      stageOf(stage),
    ]);
    for (const value of [undefined, 'no-colon', 'a:b:c'])
      await expect(update(id, { op: 'remove', path, value })).rejects.toMatchObject({
        name: 'BadRequestException',
        message: 'Invalid API Stage specified',
      });
    await expect(
      update(id, { op: 'remove', path, value: `${stage.apiId}:none` }),
    ).rejects.toMatchObject({
      name: 'NotFoundException',
      message: `Invalid API Stage {api: ${stage.apiId}, stage: none} specified for usageplan ${id}`,
    });
    await expect(update(id, { op: 'remove', path: '/apiStages/x:dev' })).rejects.toMatchObject({
      message:
        "Invalid patch path  '/apiStages/x:dev' specified for op 'remove'. Must be one of: [/apiStages, /quota, /throttle, /productCode, /apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>, /apiStages/<apidId:stageName>/throttle]",
    });
    expect((await update(id, { op: 'remove', path, value: textOf(stage) })).apiStages).toEqual([]);
  });

  it('throttle single methods by patches, the path escaped or as it is, the root too', async () => {
    const { id } = await create({ apiStages: [stageOf(stage)] });
    const base = `/apiStages/${textOf(stage)}/throttle`;
    const throttleOf = async (...patches: PatchOperation[]) =>
      (await update(id, ...patches)).apiStages?.[0]?.throttle;
    expect(
      await throttleOf(
        replace(`${base}/~1pets/GET/rateLimit`, '1.5'),
        replace(`${base}//pets/GET/burstLimit`, '3'),
        replace(`${base}/~1/GET/burstLimit`, '1'),
      ),
    ).toEqual({ '/pets/GET': { rateLimit: 1.5, burstLimit: 3 }, '//GET': { burstLimit: 1 } });
    expect(await throttleOf({ op: 'remove', path: `${base}/pets/GET` })).toEqual({
      '//GET': { burstLimit: 1 },
    });
    const map = '{"/pets/GET":{"rateLimit":9,"burstLimit":9}}';
    expect(await throttleOf(replace(base, map))).toEqual({
      '/pets/GET': { rateLimit: 9, burstLimit: 9 },
    });
    expect(await throttleOf({ op: 'remove', path: base })).toBeUndefined();
  });

  it('are not deleted while they have stages', async () => {
    const { id: usagePlanId } = await create({ apiStages: [stageOf(stage)] });
    const remove = () => running.client.send(new DeleteUsagePlanCommand({ usagePlanId }));
    await expect(remove()).rejects.toMatchObject({
      name: 'BadRequestException',
      message: `Cannot delete Usage Plan ${usagePlanId} because there are API Stages associated with it, including ${textOf(stage)}`,
    });
    await update(usagePlanId, { op: 'remove', path: '/apiStages', value: textOf(stage) });
    expect((await remove()).$metadata.httpStatusCode).toBe(202);
    await expect(remove()).rejects.toMatchObject(noPlan);
    await expect(
      running.client.send(new GetUsagePlanCommand({ usagePlanId })),
    ).rejects.toMatchObject(noPlan);
    await expect(update(usagePlanId, replace('/name', 'x'))).rejects.toMatchObject(noPlan);
  });

  it('lose a stage that is deleted', async () => {
    const gone = await deploy(running, description, 'gone');
    const { id: usagePlanId } = await create({ apiStages: [stageOf(gone)] });
    await running.client.send(new DeleteStageCommand({ restApiId: gone.apiId, stageName: 'gone' }));
    expect((await running.client.send(new GetUsagePlanCommand({ usagePlanId }))).apiStages).toEqual(
      [],
    );
  });

  describe('keys on them', () => {
    const add = (usagePlanId: string | undefined, keyId: string) =>
      running.client.send(
        new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }),
      );

    it('are shown with their value, newest first, by a prefix of the name', async () => {
      const { id: usagePlanId } = await create();
      const keyIds = [await createKey('one'), await createKey('two'), await createKey('Two')];
      for (const keyId of keyIds) {
        const { $metadata, ...added } = await add(usagePlanId, keyId);
        expect($metadata.httpStatusCode).toBe(201);
        const shown = withoutMetadata(
          await running.client.send(new GetUsagePlanKeyCommand({ usagePlanId, keyId })),
        );
        expect(shown).toEqual(added);
        expect(added).toEqual({
          id: keyId,
          type: 'API_KEY',
          name: added.name,
          value: expect.stringMatching(/^\w{40}$/) as string,
        });
      }
      const idsOf = async (nameQuery?: string) =>
        (
          await running.client.send(new GetUsagePlanKeysCommand({ usagePlanId, nameQuery }))
        ).items?.map(({ id }) => id);
      expect(await idsOf()).toEqual([...keyIds].reverse());
      expect(await idsOf('tw')).toEqual([keyIds[1]]);
      const holding = await running.client.send(new GetUsagePlansCommand({ keyId: keyIds[0] }));
      expect(holding.items?.map(({ id }) => id)).toEqual([usagePlanId]);
    });

    it('are none on a plan that does not exist, and that is no error', async () => {
      const { items } = await running.client.send(
        new GetUsagePlanKeysCommand({ usagePlanId: 'none' }),
      );
      expect(items).toEqual([]);
    });

    it('answer 404 for an unknown key, an unknown plan, and a key that is not on the plan', async () => {
      const { id: usagePlanId } = await create();
      const keyId = await createKey();
      const unknownKey = {
        name: 'NotFoundException',
        message: 'Invalid API Key identifier specified',
      };
      const get = (input: { usagePlanId: string | undefined; keyId: string }) =>
        running.client.send(new GetUsagePlanKeyCommand(input));
      await expect(add(usagePlanId, 'none')).rejects.toMatchObject(unknownKey);
      await expect(get({ usagePlanId, keyId: 'none' })).rejects.toMatchObject(unknownKey);
      await expect(add('none', keyId)).rejects.toMatchObject(noPlan);
      await expect(get({ usagePlanId, keyId })).rejects.toMatchObject(noPlan);
      await expect(
        running.client.send(new DeleteUsagePlanKeyCommand({ usagePlanId, keyId })),
      ).rejects.toMatchObject(noPlan);
    });

    it('may be on several plans, but never on two of one stage, however that would come about', async () => {
      const { keyId, usagePlanId } = await subscribe(running, stage);
      const conflict = { name: 'ConflictException' };
      const { id: sharing } = await create({ apiStages: [stageOf(stage)] });
      await expect(add(sharing, keyId)).rejects.toMatchObject(conflict);
      await expect(add(usagePlanId, keyId)).rejects.toMatchObject(conflict);
      const { id: apart } = await create();
      await add(apart, keyId);
      const addStage = { op: 'add', path: '/apiStages', value: textOf(stage) } as const;
      await expect(update(apart, addStage)).rejects.toMatchObject(conflict);
      await running.client.send(new DeleteUsagePlanKeyCommand({ usagePlanId, keyId }));
      expect((await update(apart, addStage)).apiStages).toEqual([stageOf(stage)]);
    });

    it('may be on ten plans', async () => {
      const keyId = await createKey();
      for (let count = 0; count < 10; count += 1) await add((await create()).id, keyId);
      await expect(add((await create()).id, keyId)).rejects.toMatchObject({
        name: 'LimitExceededException',
      });
    });
  });
});
