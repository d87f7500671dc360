import { readFile } from 'node:fs/promises';
import { CreateDeploymentCommand, PutRestApiCommand } from '@aws-sdk/client-api-gateway';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { drift } from '../../../build/commands/drift/drift.ts';
import { importDescription } from '../../../build/commands/import/import-description.ts';
import { readDescriptions } from '../../../emulator/stack/seed/read-descriptions.ts';
import { mapBasePaths } from '../../../emulator/stack/seed/base-paths.ts';
import { importRestApis } from '../../../emulator/stack/seed/rest-apis.ts';
import type { LocatedDrift } from '../../../build/commands/drift/compare-stage.ts';
import { accountId, credentials, region } from '../door/start-door.ts';
import { startGateway, type RunningGateway } from '../gateway/running-gateway.ts';
import { makeProject } from './project-folder.ts';
import { runCommand } from './run-command.ts';

const orders = {
  openapi: '3.0.3',
  info: { title: 'Orders', version: '1.0.0' },
  paths: {
    '/orders': {
      get: {
        operationId: 'listOrders',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer' }, example: 5 },
          {
            name: 'state',
            in: 'query',
            deprecated: true,
            schema: { type: 'string', enum: ['open', 'done'] },
          },
        ],
        responses: {
          200: {
            description: 'Orders.',
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Order' } },
                example: [{ id: 'o-1' }],
              },
            },
          },
        },
      },
      post: {
        operationId: 'createOrder',
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
        },
        responses: { 201: { description: 'Made.' }, default: { description: 'Any error.' } },
      },
    },
    '/status': {
      get: {
        operationId: 'getStatus',
        security: [],
        responses: { 200: { description: 'Well.' } },
      },
    },
    '/orders/{id}': {
      get: {
        operationId: 'getOrder',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'An order.' } },
      },
    },
  },
  components: {
    schemas: {
      Order: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', example: 'o-1', readOnly: true },
          state: { type: 'string', enum: ['open', 'done'] },
          parent: { $ref: '#/components/schemas/Order' },
        },
      },
    },
  },
};

describe('npm run drift', () => {
  let gateway: RunningGateway;
  let home: Awaited<ReturnType<typeof makeProject>>;

  beforeAll(async () => {
    gateway = await startGateway();
    vi.stubEnv('AWS_ENDPOINT_URL', gateway.door.url);
    vi.stubEnv('AWS_REGION', region);
    vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await gateway.close();
  });
  beforeEach(async () => {
    home = await makeProject({ 'openapi/orders/v1.yaml': stringify(orders) });
  });
  afterEach(() => home.remove());

  /** Deploys every description of the project as the stack does. */
  async function deploy(project = home.project) {
    const { toGateway } = await readDescriptions(project);
    const deployed = await importRestApis(
      gateway.client,
      toGateway({ region, accountId, userPoolArn: 'arn:aws:cognito-idp:x:1:userpool/y' }),
      {},
    );
    await mapBasePaths(gateway.client, deployed);
    return deployed;
  }

  async function driftOf(change: (copy: typeof orders) => void): Promise<readonly LocatedDrift[]> {
    const copy = structuredClone(orders);
    change(copy);
    await home.write('openapi/orders/v1.yaml', stringify(copy));
    const { code, out } = await runCommand(drift, ['--json'], home.project);
    const { comparisons } = JSON.parse(out) as { comparisons: { drifts: LocatedDrift[] }[] };
    const drifts = comparisons.flatMap((comparison) => comparison.drifts);
    expect(code).toBe(drifts.length > 0 ? 1 : 0);
    return drifts;
  }

  /** The number of the line that follows one. */
  async function lineAfter(line: string): Promise<number> {
    const text = await readFile(`${home.project.root}/openapi/orders/v1.yaml`, 'utf8');
    return text.split('\n').indexOf(line) + 2;
  }

  it('finds no drift in what was just deployed: losses of an export are none', async () => {
    await deploy();
    const { code, out } = await runCommand(drift, [], home.project);
    expect(out).toContain('the same.');
    expect(out).toContain('No drift; 1 of 1 version compared.');
    expect(code).toBe(0);
  });

  it('finds no drift in the descriptions that Gatehouse ships with', async () => {
    const project = {
      ...home.project,
      root: process.cwd(),
      openapiRoot: `${process.cwd()}/openapi`,
    };
    await deploy(project);
    const { out } = await runCommand(drift, [], project);
    expect(out).toContain('No drift; 3 of 3 versions compared.');
  });

  it('lists what is in the file alone and what is deployed alone', async () => {
    await deploy();
    const drifts = await driftOf(({ paths }) => {
      Reflect.deleteProperty(paths['/orders'], 'post');
      Object.assign(paths, { '/refunds': { get: { responses: { 200: { description: 'x' } } } } });
    });
    expect(drifts).toEqual([
      { kind: 'undocumented', method: 'POST', path: '/orders', differences: [] },
      {
        kind: 'missing',
        method: 'GET',
        path: '/refunds',
        differences: [],
        line: expect.any(Number) as number,
      },
    ]);
    const { out } = await runCommand(drift, [], home.project);
    expect(out).toContain(`GET /refunds (line ${await lineAfter('  /refunds:')})`);
  });

  it.each<[string, (copy: typeof orders) => void, string]>([
    [
      'a parameter that became required',
      ({ paths }) => Object.assign(paths['/orders'].get.parameters[0] ?? {}, { required: true }),
      'The query parameter `limit` is required in the file, optional at the gateway.',
    ],
    [
      'a parameter that is gone',
      ({ paths }) => void paths['/orders'].get.parameters.pop(),
      'The query parameter `state` is deployed, but not in the file.',
    ],
    [
      'a key that is no longer needed',
      ({ paths }) => Object.assign(paths['/orders'].get, { security: [] }),
      'The gateway asks for an API key; by the file and the plans it needs none.',
    ],
    [
      'a model that changed deep inside',
      ({ components }) =>
        Object.assign(components.schemas.Order.properties.parent, {
          $ref: undefined,
          type: 'string',
        }),
      "The 200 answer's body `application/json` differs at `items/properties/parent",
    ],
    [
      'another status',
      ({ paths }) => Object.assign(paths['/orders'].get.responses, { 404: { description: 'x' } }),
      'The answer 404 is in the file, but not deployed.',
    ],
  ])('says of %s what is where', async (_what, change, sentence) => {
    await deploy();
    const drifts = await driftOf(change);
    const list = drifts.find(({ method, path }) => `${method} ${path}` === 'GET /orders');
    expect(list?.kind).toBe('different');
    expect(list?.differences.join('\n')).toContain(sentence);
  });

  it('finds none between an imported stage and itself, whatever the names of path variables', async () => {
    const { 'orders/v1': deployed } = await deploy();
    const source = `aws:${deployed?.restApiId ?? ''}/live`;
    const imported = await runCommand(importDescription, [source, '--api', 'copy'], home.project);
    expect(imported.out).toContain('Wrote openapi/copy/v1.json');
    const text = await readFile(`${home.project.root}/openapi/copy/v1.json`, 'utf8');
    await home.write(
      'openapi/copy/v1.json',
      text.replaceAll('{id}', '{orderId}').replaceAll('"name": "id"', '"name": "orderId"'),
    );
    const { out } = await runCommand(drift, ['--stage', `${source}=copy/v1`], home.project);
    expect(out).toContain('No drift; 1 of 1 version compared.');
  });

  it('sees a change that somebody made at the gateway', async () => {
    const { 'orders/v1': deployed } = await deploy();
    const restApiId = deployed?.restApiId ?? '';
    const paths = { '/debug': { get: { responses: { 200: { description: 'x' } } } } };
    const body = Buffer.from(
      JSON.stringify({ openapi: '3.0.1', info: { title: 'x', version: '1' }, paths }),
    );
    await gateway.client.send(new PutRestApiCommand({ restApiId, mode: 'merge', body }));
    await gateway.client.send(new CreateDeploymentCommand({ restApiId, stageName: 'live' }));
    const { code, out } = await runCommand(drift, ['orders/v1'], home.project);
    expect(out).toContain('undocumented  GET /debug');
    expect(code).toBe(1);
  });

  it('says how to name a stage when nothing does, and what is wrong with one that is not there', async () => {
    await home.write(
      'openapi/returns/v1.yaml',
      stringify({ ...orders, info: { title: 'Returns', version: '1' } }),
    );
    await expect(runCommand(drift, ['returns/v1'], home.project)).rejects.toMatchObject({
      message: 'Nothing says where returns/v1 is deployed.',
      hint: expect.stringContaining('--stage aws:restApiId/stage=returns/v1') as string,
    });
    const lost = runCommand(drift, ['--stage', 'aws:nothere/prod=returns/v1'], home.project);
    await expect(lost).rejects.toMatchObject({
      message: expect.stringContaining('The stage prod of the API nothere was not found') as string,
      hint: expect.stringContaining('HTTP and WebSocket APIs are not read') as string,
    });
  });

  it('takes stages from the config', async () => {
    const { 'orders/v1': deployed } = await deploy();
    const stages = { 'orders/v1': `aws:${deployed?.restApiId ?? ''}/live` };
    const { config } = home.project;
    const { out } = await runCommand(drift, ['orders/v1'], {
      ...home.project,
      config: { ...config, stages },
    });
    expect(out).toContain('No drift');
  });
});
