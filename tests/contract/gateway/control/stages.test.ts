import {
  CreateDeploymentCommand,
  CreateStageCommand,
  DeleteStageCommand,
  GetStageCommand,
  GetStagesCommand,
  GetUsagePlanCommand,
  UpdateStageCommand,
  type CreateStageCommandInput,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deploy, startGateway, subscribe, type RunningGateway } from '../running-gateway.ts';
import { contentOf, refusalOf } from './refusal.ts';

let running: RunningGateway;
let restApiId: string;
let deploymentId: string;
const stageName = 'dev';
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());
beforeEach(async () => {
  const stage = await deploy(
    running,
    { paths: { '/': { get: { responses: { 200: { description: 'Fine' } } } } } },
    'other',
  );
  restApiId = stage.apiId;
  const { id = '' } = await running.client.send(new CreateDeploymentCommand({ restApiId }));
  deploymentId = id;
});

const create = (input: Partial<CreateStageCommandInput> = {}) =>
  running.client.send(new CreateStageCommand({ restApiId, stageName, deploymentId, ...input }));
const update = (...patchOperations: PatchOperation[]) =>
  running.client.send(new UpdateStageCommand({ restApiId, stageName, patchOperations }));
const get = () => running.client.send(new GetStageCommand({ restApiId, stageName }));
const replace = (path: string, value: string): PatchOperation => ({ op: 'replace', path, value });
const unknown = '404 NotFoundException: Invalid stage identifier specified';
const badRequest = (message: string) => `400 BadRequestException: ${message}`;
const noSetting = (path: string) =>
  badRequest(
    `Cannot remove method setting ${path} because there is no method setting for this method `,
  );

describe('CreateStage, GetStage, GetStages, DeleteStage', () => {
  test('a stage shows what it was given beside what AWS adds', async () => {
    const input = {
      description: 'my stage',
      documentationVersion: 'v123',
      variables: { a: '1' },
      tags: { team: 'pets' },
    };
    const stage = await create(input);
    expect(stage.$metadata.httpStatusCode).toBe(201);
    const now = new Date(Math.floor(running.now() / 1000) * 1000);
    const expected = {
      stageName,
      deploymentId,
      ...input,
      cacheClusterEnabled: false,
      cacheClusterStatus: 'NOT_AVAILABLE',
      createdDate: now,
      lastUpdatedDate: now,
      methodSettings: {},
      tracingEnabled: false,
    };
    expect(contentOf(stage)).toEqual(expected);
    expect(contentOf(await get())).toEqual(expected);
    const all = await running.client.send(new GetStagesCommand({ restApiId }));
    expect(all.item?.map((item) => item.stageName)).toEqual(['other', stageName]);
    const some = await running.client.send(new GetStagesCommand({ restApiId, deploymentId }));
    expect(some.item).toEqual([expected]);
  });

  test('a name is taken once, a deployment must be there', async () => {
    await create();
    expect(await refusalOf(create())).toBe('409 ConflictException: Stage already exists');
    expect(await refusalOf(create({ stageName: 'b', deploymentId: 'unknown' }))).toBe(
      badRequest('Deployment id does not exist'),
    );
    expect(await refusalOf(create({ stageName: 'b', canarySettings: { deploymentId: 'x' } }))).toBe(
      badRequest('Deployment id does not exist'),
    );
    expect(await refusalOf(create({ stageName: 'a b' }))).toBe(
      badRequest('Stage name only allows a-zA-Z0-9_'),
    );
  });

  test('a deleted stage is gone, from usage plans too', async () => {
    await create();
    const { usagePlanId } = await subscribe(running, { apiId: restApiId, stageName });
    const remove = () => running.client.send(new DeleteStageCommand({ restApiId, stageName }));
    expect((await remove()).$metadata.httpStatusCode).toBe(202);
    const plan = await running.client.send(new GetUsagePlanCommand({ usagePlanId }));
    expect(plan.apiStages).toEqual([]);
    expect(await refusalOf(remove())).toBe(unknown);
    expect(await refusalOf(get())).toBe(unknown);
    expect(await refusalOf(update(replace('/description', 'x')))).toBe(unknown);
  });
});

describe('UpdateStage', () => {
  beforeEach(() => create());

  test('replaces members and variables', async () => {
    running.advance(5000);
    const stage = await update(
      replace('/description', 'stage new'),
      replace('/tracingEnabled', 'true'),
      replace('/variables/var1', 'test'),
      replace('/variables/var2', 'test2'),
    );
    expect(stage).toMatchObject({
      description: 'stage new',
      tracingEnabled: true,
      variables: { var1: 'test', var2: 'test2' },
    });
    expect(stage.lastUpdatedDate?.getTime()).toBeGreaterThan(stage.createdDate?.getTime() ?? 0);
    const without = await update({ op: 'remove', path: '/variables/var1' });
    expect(without.variables).toEqual({ var2: 'test2' });
  });

  test('points at another deployment that is there', async () => {
    const { id = '' } = await running.client.send(new CreateDeploymentCommand({ restApiId }));
    expect((await update(replace('/deploymentId', id))).deploymentId).toBe(id);
    expect(await refusalOf(update(replace('/deploymentId', 'unknown')))).toBe(
      badRequest('Deployment id does not exist'),
    );
  });

  test('a first method setting starts from AWS’s, one of a method from that of all', async () => {
    const all = await update(
      replace('/*/*/throttling/burstLimit', '123'),
      replace('/*/*/caching/enabled', 'true'),
    );
    const expected = {
      cacheDataEncrypted: false,
      cacheTtlInSeconds: 300,
      cachingEnabled: true,
      dataTraceEnabled: false,
      metricsEnabled: false,
      requireAuthorizationForCacheControl: true,
      throttlingBurstLimit: 123,
      throttlingRateLimit: 10_000,
      unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
    };
    expect(all.methodSettings).toEqual({ '*/*': expected });
    const one = await update(replace('/test/GET/throttling/rateLimit', '5'));
    expect(one.methodSettings?.['test/GET']).toEqual({ ...expected, throttlingRateLimit: 5 });
    const removed = await update({ op: 'remove', path: '/*/*' });
    expect(Object.keys(removed.methodSettings ?? {})).toEqual(['test/GET']);
    expect(await refusalOf(update({ op: 'remove', path: '/*/*' }))).toBe(noSetting('*/*'));
  });

  test('names a nested resource by its escaped path', async () => {
    const stage = await update(replace('/~1pets~1{petId}/GET/logging/loglevel', 'INFO'));
    expect(stage.methodSettings?.['pets/{petId}/GET']?.loggingLevel).toBe('INFO');
    const removed = await update({ op: 'remove', path: '/~1pets~1{petId}/GET' });
    expect(removed.methodSettings).toEqual({});
  });

  test('access log settings are set one by one and removed together', async () => {
    const destinationArn = 'arn:aws:logs:us-east-1:123456789012:log-group:pets';
    const stage = await update(replace('/accessLogSettings/format', '$context.requestId'), {
      op: 'add',
      path: '/accessLogSettings/destinationArn',
      value: destinationArn,
    });
    expect(stage.accessLogSettings).toEqual({ destinationArn, format: '$context.requestId' });
    const removed = await update({ op: 'remove', path: '/accessLogSettings' });
    expect(removed).not.toHaveProperty('accessLogSettings');
  });

  const logPaths = badRequest(
    'Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]',
  );
  const noLogValue = badRequest('Access Log value must not be empty');
  const listed =
    'Must be one of: [/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, /{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace, /{resourcePath}/{httpMethod}/logging/loglevel, /{resourcePath}/{httpMethod}/throttling/burstLimit/{resourcePath}/{httpMethod}/throttling/rateLimit/{resourcePath}/{httpMethod}/caching/ttlInSeconds, /{resourcePath}/{httpMethod}/caching/enabled, /{resourcePath}/{httpMethod}/caching/dataEncrypted, /{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, /{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, /*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit /*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, /*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy, /variables/{variable_name}, /tracingEnabled]';
  test.each<[PatchOperation, string]>([
    [replace('/accessLogSettings/randomValue', 'x'), logPaths],
    [{ op: 'add', path: '/accessLogSettings/randomValue', value: 'x' }, logPaths],
    [{ op: 'add', path: '/accessLogSettings/*', value: 'x' }, logPaths],
    [{ op: 'add', path: '/accessLogSettings', value: 'x' }, logPaths],
    [replace('/accessLogSettings', 'x'), logPaths],
    [replace('/accessLogSettings/destinationArn', ''), noLogValue],
    [replace('/accessLogSettings/format', ''), noLogValue],
    [
      { op: 'remove', path: '/accessLogSettings/destinationArn' },
      noSetting('accessLogSettings/destinationArn'),
    ],
    [
      { op: 'remove', path: '/accessLogSettings/randomValue' },
      noSetting('accessLogSettings/randomValue'),
    ],
    [
      replace('/documentation_version', 'x'),
      badRequest(`Invalid method setting path: /documentation_version. ${listed}`),
    ],
    [replace('/tags/tag1', 'x'), badRequest(`Invalid method setting path: /tags/tag1. ${listed}`)],
    [
      replace('/canarySettings/badPath', 'x'),
      badRequest(`Invalid method setting path: /canarySettings/badPath. ${listed}`),
    ],
    [
      replace('/canarySettings', 'x'),
      badRequest(`Invalid method setting path: /canarySettings. ${listed}`),
    ],
    [
      { op: 'remove', path: '/canarySettings/stageVariableOverrides' },
      noSetting('canarySettings/stageVariableOverrides'),
    ],
    [{ op: 'remove', path: '/canarySettings/badPath' }, noSetting('canarySettings/badPath')],
    [
      { op: 'add', path: '/canarySettings/deploymentId', value: 'x' },
      badRequest('Invalid add operation with path: /canarySettings/deploymentId'),
    ],
    [
      replace('/canarySettings/deploymentId', 'unknown'),
      badRequest('Deployment id does not exist'),
    ],
    [
      {
        op: 'copy',
        from: '/variables',
        path: '/canarySettings/stageVariableOverrides',
      },
      badRequest(
        'Invalid copy operation with path: /canarySettings/stageVariableOverrides and from /variables. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]',
      ),
    ],
    [
      { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
      badRequest('Promotion not available. Canary does not exist.'),
    ],
  ])('refuses %o', async (patch, refusal) => {
    expect(await refusalOf(update(patch))).toBe(refusal);
  });
});

describe('a canary', () => {
  test('is set up on a stage, patched, promoted and removed', async () => {
    const { id: canaryId } = await running.client.send(new CreateDeploymentCommand({ restApiId }));
    const canarySettings = {
      deploymentId: canaryId,
      percentTraffic: 50,
      stageVariableOverrides: { testVar: 'canary' },
    };
    const stage = await create({ variables: { testVar: 'default' }, canarySettings });
    expect(stage.canarySettings).toEqual({ ...canarySettings, useStageCache: false });
    const patched = await update(replace('/canarySettings/stageVariableOverrides/testVar', 'new'));
    expect(patched.canarySettings?.stageVariableOverrides).toEqual({ testVar: 'new' });
    const promoted = await update(
      { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
      { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },
      { op: 'remove', path: '/canarySettings' },
    );
    expect(promoted.deploymentId).toBe(canaryId);
    expect(promoted.variables).toEqual({ testVar: 'new' });
    expect(promoted).not.toHaveProperty('canarySettings');
  });

  test('of a stage that had none starts on the stage’s deployment, with no traffic', async () => {
    await create();
    const byPercent = await update(replace('/canarySettings/percentTraffic', '50'));
    expect(byPercent.canarySettings).toEqual({
      deploymentId,
      percentTraffic: 50,
      useStageCache: false,
    });
  });
});
