import {
  CreateDeploymentCommand,
  CreateRestApiCommand,
  CreateStageCommand,
  DeleteDeploymentCommand,
  DeleteStageCommand,
  GetDeploymentCommand,
  GetDeploymentsCommand,
  GetStageCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  UpdateDeploymentCommand,
  type CreateDeploymentCommandInput,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { startGateway, type RunningGateway } from '../running-gateway.ts';
import { contentOf, refusalOf } from './refusal.ts';

let running: RunningGateway;
let restApiId: string;
let method: { restApiId: string; resourceId: string; httpMethod: string };
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());
beforeEach(async () => {
  const api = await running.client.send(new CreateRestApiCommand({ name: 'pets' }));
  restApiId = api.id ?? '';
  method = { restApiId, resourceId: api.rootResourceId ?? '', httpMethod: 'GET' };
});

const putMethod = () =>
  running.client.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
const putIntegration = () =>
  running.client.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }));
const create = (input: Partial<CreateDeploymentCommandInput> = {}) =>
  running.client.send(new CreateDeploymentCommand({ restApiId, ...input }));
const get = (deploymentId: string | undefined, embed?: string[]) =>
  running.client.send(new GetDeploymentCommand({ restApiId, deploymentId, embed }));
const stageNamed = (stageName: string) =>
  running.client.send(new GetStageCommand({ restApiId, stageName }));

describe('CreateDeployment', () => {
  test('refuses an API without methods, and a method without an integration', async () => {
    expect(await refusalOf(create())).toBe(
      "400 BadRequestException: The REST API doesn't contain any methods",
    );
    await putMethod();
    expect(await refusalOf(create())).toBe(
      '404 NotFoundException: No integration defined for method',
    );
    expect(await refusalOf(create({ restApiId: 'unknown' }))).toBe(
      `404 NotFoundException: Invalid API identifier specified ${accountId}:unknown`,
    );
  });

  test('answers id and time, and shows the API’s methods on request', async () => {
    await putMethod();
    await putIntegration();
    const deployment = await create({ description: 'first' });
    expect(deployment.$metadata.httpStatusCode).toBe(201);
    const expected = {
      id: expect.stringMatching(/^[a-z0-9]{6}$/) as string,
      description: 'first',
      createdDate: new Date(Math.floor(running.now() / 1000) * 1000),
    };
    expect(contentOf(deployment)).toEqual(expected);
    expect(contentOf(await get(deployment.id))).toEqual(expected);
    expect((await get(deployment.id, ['apisummary'])).apiSummary).toEqual({
      '/': { GET: { authorizationType: 'NONE', apiKeyRequired: false } },
    });
    const { items } = await running.client.send(new GetDeploymentsCommand({ restApiId }));
    expect(items).toEqual([expected]);
  });

  test('makes the stage it names, or points it at itself', async () => {
    await putMethod();
    await putIntegration();
    const first = await create({ stageName: 'v1', variables: { a: '1' }, stageDescription: 'one' });
    expect(await stageNamed('v1')).toMatchObject({
      deploymentId: first.id,
      variables: { a: '1' },
      description: 'one',
    });
    const second = await create({ stageName: 'v1' });
    expect(await stageNamed('v1')).toMatchObject({
      deploymentId: second.id,
      variables: { a: '1' },
    });
  });

  test('what is changed later is not served until it is deployed', async () => {
    await putMethod();
    await putIntegration();
    await create({ stageName: 'v1' });
    const path = `/_aws/execute-api/${restApiId}/v1/`;
    method = { ...method, httpMethod: 'PUT' };
    await putMethod();
    await putIntegration();
    expect((await running.call(path, { method: 'PUT' })).status).toBe(403);
    await create({ stageName: 'v1' });
    expect((await running.call(path, { method: 'PUT' })).status).not.toBe(403);
  });
});

describe('a canary deployment', () => {
  beforeEach(async () => {
    await putMethod();
    await putIntegration();
  });
  const canarySettings = { percentTraffic: 50, stageVariableOverrides: { a: 'canary' } };
  const invalid = '400 BadRequestException: Invalid deployment content specified.';

  test('joins the stage that is there', async () => {
    const first = await create({ stageName: 'dev' });
    const second = await create({ stageName: 'dev', canarySettings });
    expect(await stageNamed('dev')).toMatchObject({
      deploymentId: first.id,
      canarySettings: { deploymentId: second.id, useStageCache: false, ...canarySettings },
    });
  });

  test('needs a stage that is there', async () => {
    const noName = `${invalid}Non null and non empty stageName must be provided for canary deployment. Provided value is `;
    expect(await refusalOf(create({ canarySettings }))).toBe(`${noName}null`);
    expect(await refusalOf(create({ stageName: '', canarySettings }))).toBe(noName);
    expect(await refusalOf(create({ stageName: 'non-existing', canarySettings }))).toBe(
      `${invalid}Stage non-existing must already be created before making a canary release deployment`,
    );
  });
});

describe('UpdateDeployment and DeleteDeployment', () => {
  beforeEach(async () => {
    await putMethod();
    await putIntegration();
  });
  const remove = (deploymentId: string | undefined) =>
    running.client.send(new DeleteDeploymentCommand({ restApiId, deploymentId }));
  const update = (deploymentId: string | undefined, patch: PatchOperation) =>
    running.client.send(
      new UpdateDeploymentCommand({ restApiId, deploymentId, patchOperations: [patch] }),
    );

  test('the description may be replaced', async () => {
    const { id } = await create();
    const updated = await update(id, { op: 'replace', path: '/description', value: 'new' });
    expect(updated.description).toBe('new');
    expect(await refusalOf(update(id, { op: 'replace', path: '/id', value: 'x' }))).toBe(
      "400 BadRequestException: Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description]",
    );
  });

  test('a deployment stays while a stage points at it', async () => {
    const { id: deploymentId } = await create();
    await running.client.send(new CreateStageCommand({ restApiId, stageName: 'v1', deploymentId }));
    expect(await refusalOf(remove(deploymentId))).toBe(
      '400 BadRequestException: Active stages pointing to this deployment must be moved or deleted',
    );
    await running.client.send(new DeleteStageCommand({ restApiId, stageName: 'v1' }));
    expect((await remove(deploymentId)).$metadata.httpStatusCode).toBe(202);
    const unknown = '404 NotFoundException: Invalid Deployment identifier specified';
    expect(await refusalOf(remove(deploymentId))).toBe(unknown);
    expect(await refusalOf(get(deploymentId))).toBe(unknown);
  });
});
