import { APIGatewayClient, CreateUsagePlanCommand } from '@aws-sdk/client-api-gateway';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiGatewayOf } from '../../../functions/aws/gateway.ts';
import { gatewayPromises } from '../../fixtures/functions/gateway-promises.ts';
import { clientOptions } from '../door/start-door.ts';
import { deploy, startGateway, type RunningGateway } from '../gateway/running-gateway.ts';

const description = {
  paths: {
    '/hello': {
      get: {
        responses: { 200: { description: 'ok' } },
        'x-amazon-apigateway-integration': {
          type: 'mock',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          responses: { default: { statusCode: '200' } },
        },
      },
    },
  },
};

let running: RunningGateway;
let client: APIGatewayClient;
afterEach(async () => {
  client.destroy();
  await running.close();
});

const start = async (controlLimits: boolean) => {
  running = await startGateway({ controlLimits });
  client = new APIGatewayClient({ ...clientOptions(running.door.url), maxAttempts: 1 });
  return apiGatewayOf(client);
};

describe('by API Gateway’s API', () => {
  gatewayPromises(async () => {
    const gateway = await start(false);
    const stage = async () => {
      const { apiId, stageName } = await deploy(running, description);
      return { apiId, stage: stageName };
    };
    const [x, y, z] = [await stage(), await stage(), await stage()];
    const plan = async (name: string, apiStages: object[]) =>
      (await client.send(new CreateUsagePlanCommand({ name, apiStages }))).id ?? '';
    return {
      gateway,
      plans: [await plan('a', [x, y]), await plan('b', [y]), await plan('c', [z])],
    };
  });
});

describe('when API Gateway refuses', () => {
  let gateway: ReturnType<typeof apiGatewayOf>;
  beforeEach(async () => {
    gateway = await start(true);
  });
  const create = (n: number, value = `a-value-of-some-length-${n}`) =>
    gateway.createKey({ name: `k_${n}`, value, userId: 'ada' });

  it('calls that come too fast are throttled', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => create(n)));
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(refused.length).toBeGreaterThan(0);
    for (const error of refused) expect(error).toMatchObject({ refusal: 'throttled' });
  });

  it('a value that is too short is rejected, and not told again', async () => {
    const error: unknown = await create(1, 'short').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ refusal: 'rejected' });
    expect(String(error)).toContain('at least 20 characters');
  });

  it('a gateway that does not answer is unavailable', async () => {
    await running.door.close();
    await expect(create(1)).rejects.toMatchObject({ refusal: 'unavailable' });
    running.door.close = () => Promise.resolve();
  });
});
