import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CreateUsagePlanKeyCommand,
  DeleteUsagePlanKeyCommand,
  GetUsageCommand,
  UpdateUsageCommand,
} from '@aws-sdk/client-api-gateway';
import { deploy, startGateway, subscribe, type RunningGateway } from './running-gateway.ts';

const method = (extra: object = {}) => ({
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: { default: { statusCode: '200' } },
  },
  ...extra,
});
const failing = { type: 'http_proxy', httpMethod: 'GET', uri: 'http://127.0.0.1:1/' };
const keyed = { security: [{ api_key: [] }] };
const description = {
  components: { securitySchemes: { api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
  paths: {
    '/keyed': { get: method(keyed) },
    '/open': { get: method() },
    '/failing': { get: method({ ...keyed, 'x-amazon-apigateway-integration': failing }) },
  },
};
const quota = { limit: 5, offset: 0, period: 'DAY' } as const;

describe('usage', () => {
  let running: RunningGateway;
  let stage: { apiId: string; stageName: string; path: string };
  beforeEach(async () => {
    running = await startGateway();
    running.setTime('2026-11-18T12:00:00Z');
    stage = await deploy(running, description);
  });
  afterEach(() => running.close());

  const call = async (path: string, key: string) =>
    (await running.call(`${stage.path}${path}`, { headers: { 'x-api-key': key } })).status;
  const times = async (count: number, path: string, key: string) => {
    const statuses = [];
    for (let done = 0; done < count; done += 1) statuses.push(await call(path, key));
    return statuses;
  };
  const usage = async (
    usagePlanId: string,
    startDate: string,
    endDate: string,
    more: object = {},
  ) =>
    (await running.client.send(new GetUsageCommand({ usagePlanId, startDate, endDate, ...more })))
      .items;

  it('counts what passed the plan, errors of the back end too, and nothing else', async () => {
    const plan = { quota, throttle: { rateLimit: 1, burstLimit: 3 } };
    const { usagePlanId, keyId, key } = await subscribe(running, stage, plan);
    expect(await times(1, '/keyed', key)).toEqual([200]);
    expect(await times(2, '/failing', key)).toEqual([500, 500]);
    expect(await times(2, '/keyed', key)).toEqual([429, 429]);
    expect(await times(2, '/open', key)).toEqual([200, 200]);
    expect(await call('/nowhere', key)).toBe(403);
    expect(await usage(usagePlanId, '2026-11-18', '2026-11-18')).toEqual({ [keyId]: [[3, 2]] });
  });

  it('gives a pair for each day, and what remains counts down over the period', async () => {
    const weekly = { quota: { limit: 10, offset: 0, period: 'WEEK' } } as const;
    const { usagePlanId, keyId, key } = await subscribe(running, stage, weekly);
    await times(2, '/keyed', key);
    running.setTime('2026-11-20T00:00:00Z');
    await times(3, '/keyed', key);
    running.setTime('2026-11-23T00:00:00Z');
    await times(1, '/keyed', key);
    const pairs = [
      [2, 8],
      [0, 8],
      [3, 5],
      [0, 5],
      [0, 5],
      [1, 9],
    ];
    expect(await usage(usagePlanId, '2026-11-18', '2026-11-23')).toEqual({ [keyId]: pairs });
    expect(await usage(usagePlanId, '2026-11-20', '2026-11-20')).toEqual({ [keyId]: [[3, 5]] });
  });

  it('takes the offset off the first period of a key only', async () => {
    const { key } = await subscribe(running, stage, { quota: { ...quota, limit: 3, offset: 2 } });
    expect(await times(2, '/keyed', key)).toEqual([200, 429]);
    running.setTime('2026-11-19T00:00:00Z');
    expect(await times(4, '/keyed', key)).toEqual([200, 200, 200, 429]);
  });

  it('opens a closed quota by UpdateUsage until the period ends', async () => {
    const { usagePlanId, keyId, key } = await subscribe(running, stage, {
      quota: { ...quota, limit: 1 },
    });
    expect(await times(2, '/keyed', key)).toEqual([200, 429]);
    const answer = await running.client.send(
      new UpdateUsageCommand({
        usagePlanId,
        keyId,
        patchOperations: [{ op: 'replace', path: '/remaining', value: '2' }],
      }),
    );
    expect(answer).toMatchObject({
      usagePlanId,
      startDate: '2026-11-18',
      endDate: '2026-11-18',
      items: { [keyId]: [[1, 2]] },
    });
    expect(await times(3, '/keyed', key)).toEqual([200, 200, 429]);
    running.setTime('2026-11-19T00:00:00Z');
    expect(await times(2, '/keyed', key)).toEqual([200, 429]);
  });

  it('keeps count of a key that left the plan and came back', async () => {
    const { usagePlanId, keyId, key } = await subscribe(running, stage, { quota });
    await times(2, '/keyed', key);
    await running.client.send(new DeleteUsagePlanKeyCommand({ usagePlanId, keyId }));
    await running.client.send(
      new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }),
    );
    await times(1, '/keyed', key);
    expect(await usage(usagePlanId, '2026-11-18', '2026-11-18')).toEqual({ [keyId]: [[3, 2]] });
  });

  it('survives a restart, and closes the quota where it stood', async () => {
    const { usagePlanId, keyId, key } = await subscribe(running, stage, { quota });
    await times(4, '/keyed', key);
    await running.restart();
    expect(await times(2, '/keyed', key)).toEqual([200, 429]);
    expect(await usage(usagePlanId, '2026-11-18', '2026-11-18')).toEqual({ [keyId]: [[5, 0]] });
  });

  it('is paged by key and can be asked for one', async () => {
    const first = await subscribe(running, stage, { quota });
    const { keyId: second } = await subscribe(running, await deploy(running, description, 'b'));
    const { usagePlanId } = first;
    await running.client.send(
      new CreateUsagePlanKeyCommand({ usagePlanId, keyId: second, keyType: 'API_KEY' }),
    );
    const seen: string[] = [];
    let position: string | undefined;
    do {
      const page = await running.client.send(
        new GetUsageCommand({
          usagePlanId,
          startDate: '2026-11-18',
          endDate: '2026-11-18',
          limit: 1,
          position,
        }),
      );
      expect(Object.keys(page.items ?? {})).toHaveLength(1);
      seen.push(...Object.keys(page.items ?? {}));
      ({ position } = page);
    } while (position);
    expect(seen.sort()).toEqual([first.keyId, second].sort());
    const one = await usage(usagePlanId, '2026-11-18', '2026-11-18', { keyId: second });
    expect(one).toEqual({ [second]: [[0, 5]] });
  });

  it('refuses unknown plans, days that are none, and other patches', async () => {
    const { usagePlanId, keyId } = await subscribe(running, stage, { quota });
    await expect(usage('none', '2026-11-18', '2026-11-18')).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Invalid Usage Plan ID specified',
    });
    for (const [start, end] of [
      ['18-11-2026', '2026-11-18'],
      ['2026-11-18', '2026-11-17'],
      ['2026-13-01', '2026-13-02'],
      ['1999-01-01', '2026-01-01'],
    ] as const)
      await expect(usage(usagePlanId, start, end)).rejects.toMatchObject({
        name: 'BadRequestException',
      });
    const patchOperations = [{ op: 'replace', path: '/used', value: '1' }] as const;
    await expect(
      running.client.send(
        new UpdateUsageCommand({ usagePlanId, keyId, patchOperations: [...patchOperations] }),
      ),
    ).rejects.toMatchObject({
      message:
        "Invalid patch path  '/used' specified for op 'replace'. Must be one of: [/remaining]",
    });
  });
});
