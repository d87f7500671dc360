import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CreateApiKeyCommand,
  CreateUsagePlanCommand,
  GetApiKeysCommand,
  UpdateUsagePlanCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-api-gateway';
import { startGateway, type RunningGateway } from './running-gateway.ts';

describe("the control plane's own limits", () => {
  let running: RunningGateway;
  beforeEach(async () => {
    running = await startGateway({ controlLimits: true });
  });
  afterEach(() => running.close());
  const succeeded = async (count: number, send: () => Promise<unknown>) => {
    const results = [];
    for (let done = 0; done < count; done += 1)
      results.push(
        await send().then(
          () => true,
          () => false,
        ),
      );
    return results.filter(Boolean).length;
  };
  const list = () => running.client.send(new GetApiKeysCommand({}));
  const create = () => running.client.send(new CreateApiKeyCommand({}));

  it('let 40 calls in at once and 10 a second after', async () => {
    expect(await succeeded(45, list)).toBe(40);
    running.advance(1000);
    expect(await succeeded(15, list)).toBe(10);
  });

  it('let five keys be made a second, and a refused call costs nothing', async () => {
    expect(await succeeded(30, create)).toBe(5);
    expect(await succeeded(40, list)).toBe(35);
  });

  it('say when to come again, as a modelled exception', async () => {
    const { id: usagePlanId } = await running.client.send(
      new CreateUsagePlanCommand({ name: 'p' }),
    );
    const update = () =>
      running.client.send(
        new UpdateUsagePlanCommand({
          usagePlanId,
          patchOperations: [{ op: 'replace', path: '/name', value: 'q' }],
        }),
      );
    await update();
    running.advance(1500);
    const refused: unknown = await update().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooManyRequestsException);
    expect(refused).toMatchObject({ message: 'Too Many Requests', retryAfterSeconds: '19' });
    running.advance(18_500);
    await update();
  });

  it('can be switched off and on', async () => {
    running.gateway.setControlLimits(false);
    expect(await succeeded(60, list)).toBe(60);
    running.gateway.setControlLimits(true);
    expect(await succeeded(60, list)).toBe(40);
  });
});
