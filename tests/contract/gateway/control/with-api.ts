import { CreateRestApiCommand, type APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startGateway, type RunningGateway } from '../running-gateway.ts';

/** What the tests of a file have: one gateway, and a new, empty API in it for each of them. */
export interface OwnApi {
  readonly client: APIGatewayClient;
  readonly restApiId: string;
  readonly rootResourceId: string;
}

/** Starts a gateway for the tests of a file, and makes an API before each. */
export function withApi(): OwnApi {
  let running: RunningGateway;
  let api = { restApiId: '', rootResourceId: '' };
  beforeAll(async () => {
    running = await startGateway();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    const made = await running.client.send(new CreateRestApiCommand({ name: 'pets' }));
    api = { restApiId: made.id ?? '', rootResourceId: made.rootResourceId ?? '' };
  });
  return {
    get client() {
      return running.client;
    },
    get restApiId() {
      return api.restApiId;
    },
    get rootResourceId() {
      return api.rootResourceId;
    },
  };
}
