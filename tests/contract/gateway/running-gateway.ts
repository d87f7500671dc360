import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  APIGatewayClient,
  CreateApiKeyCommand,
  CreateDeploymentCommand,
  CreateUsagePlanCommand,
  CreateUsagePlanKeyCommand,
  ImportRestApiCommand,
  type CreateUsagePlanCommandInput,
} from '@aws-sdk/client-api-gateway';
import { createGateway, type Gateway } from '../../../emulator/gateway/gateway.ts';
import { createLastingServer } from '../../../emulator/stack/lasting-server.ts';
import type { AwsService } from '../../../src/model/aws-wire.ts';
import { accountId, clientOptions, credentials, region, startDoor } from '../door/start-door.ts';

export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export interface WireRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

export interface GatewayTestOptions {
  readonly controlLimits?: boolean;
  /** Answers the data plane's calls of Lambda. */
  readonly lambda?: AwsService;
  /** Answers the data plane's requests for key sets. */
  readonly cognito?: AwsService;
}

/** A whole gateway on free ports with state in a temporary folder, behind a real door. Its clock stands still until moved. */
export async function startGateway(options: GatewayTestOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-gateway-'));
  const time = { now: Date.now() };
  const dataServer = createLastingServer();
  const faults: unknown[] = [];
  const gatewayUrl = await listen(dataServer);
  let gateway: Gateway;
  const open = (awsEndpoint: string) =>
    createGateway({
      dataFile: join(folder, 'gateway.sqlite'),
      accountId,
      controlLimits: options.controlLimits ?? false,
      awsEndpoint,
      credentials,
      region,
      gatewayUrl,
      clock: () => time.now,
      onError: (fault) => faults.push(fault),
    });
  const door = await startDoor({
    apigateway: (request) => gateway.control(request),
    ...(options.lambda && { lambda: options.lambda }),
    ...(options.cognito && { 'cognito-idp': options.cognito }),
  });
  gateway = open(door.url);
  dataServer.on('request', (incoming, outgoing) => gateway.dataPlane(incoming, outgoing));
  const client = new APIGatewayClient(clientOptions(door.url));
  return {
    client,
    door,
    gatewayUrl,
    /** What the gateway's log was told so far, oldest first. */
    faults,
    get gateway() {
      return gateway;
    },
    advance(ms: number) {
      time.now += ms;
    },
    setTime(iso: string) {
      time.now = Date.parse(iso);
    },
    now: () => time.now,
    call: (path: string, request: WireRequest = {}) => send(`${gatewayUrl}${path}`, request),
    /** Ends the gateway and opens it anew over the same file. */
    async restart() {
      await gateway.close();
      gateway = open(door.url);
    },
    async close() {
      client.destroy();
      await door.close();
      dataServer.closeAllConnections();
      await new Promise((resolve) => dataServer.close(resolve));
      await gateway.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type RunningGateway = Awaited<ReturnType<typeof startGateway>>;

/** Imports a description and deploys it to a stage; gives the path of the stage on the data plane. */
export async function deploy(
  { client }: RunningGateway,
  description: object,
  stageName = 'v1',
): Promise<{ apiId: string; stageName: string; path: string }> {
  const body = Buffer.from(
    JSON.stringify({ openapi: '3.0.1', info: { title: 'test', version: '1' }, ...description }),
  );
  const { id: apiId = '' } = await client.send(new ImportRestApiCommand({ body }));
  await client.send(new CreateDeploymentCommand({ restApiId: apiId, stageName }));
  return { apiId, stageName, path: `/_aws/execute-api/${apiId}/${stageName}` };
}

/** A plan for one stage and an enabled key on it. */
export async function subscribe(
  { client }: RunningGateway,
  stage: { readonly apiId: string; readonly stageName: string },
  plan: Partial<CreateUsagePlanCommandInput> = {},
): Promise<{ usagePlanId: string; keyId: string; key: string }> {
  const apiStages = [{ apiId: stage.apiId, stage: stage.stageName }];
  const { id: usagePlanId = '' } = await client.send(
    new CreateUsagePlanCommand({ name: 'plan', apiStages, ...plan }),
  );
  const { id: keyId = '', value: key = '' } = await client.send(
    new CreateApiKeyCommand({ name: 'key', enabled: true }),
  );
  await client.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }));
  return { usagePlanId, keyId, key };
}

/** Listens on a free port of the loopback interface. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One request, its path sent as it is written; `fetch` would tidy it. */
export const send = (url: string, request: WireRequest = {}): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const [, origin = '', path = '/'] = /^(https?:\/\/[^/]+)(\/.*)?$/.exec(url) ?? [];
    const { hostname, port } = new URL(origin);
    const outgoing = httpRequest(
      { hostname, port, path, method: request.method ?? 'GET', headers: { ...request.headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            rawHeaders: incoming.rawHeaders,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(request.body);
  });
