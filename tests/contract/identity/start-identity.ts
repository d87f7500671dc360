import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createIdentity } from '../../../emulator/identity/identity.ts';
import { createLastingServer } from '../../../emulator/stack/lasting-server.ts';
import type { AwsRequest } from '../../../src/model/aws-wire.ts';
import { outbox, triggerHost, type SentMail, type TriggerFunction } from './neighbours.ts';

const region = 'us-east-1';
export const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' };

export interface Running {
  readonly endpoint: string;
  readonly dataFile: string;
  /** A client that signs. */
  readonly admin: CognitoIdentityProviderClient;
  readonly mails: SentMail[];
  /** Functions by name; a trigger's ARN ends in one. */
  readonly functions: Map<string, TriggerFunction>;
  /** Moves the emulator's clock on; it stands still otherwise. */
  pass(ms: number): void;
  /** Mails are refused from now on. */
  failMails(fail: boolean): void;
  /** What the log was told so far. */
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

/** Serves the emulator over real HTTP on a free port, with a real little SES and Lambda beside it on the same port. */
export async function startIdentity(): Promise<Running> {
  const directory = mkdtempSync(join(tmpdir(), 'identity-'));
  const dataFile = join(directory, 'nested', 'identity.sqlite');
  const mails: SentMail[] = [];
  const functions = new Map<string, TriggerFunction>();
  const faults: unknown[] = [];
  const startedMs = Date.now();
  let passedMs = 0;
  let failing = false;
  const server = createLastingServer((req, res) => {
    void (async () => {
      const request = await readRequest(req);
      const answer =
        outbox(request, mails, failing) ??
        (await triggerHost(request, functions)) ??
        (await identity.service(request));
      res.writeHead(answer.status, answer.headers).end(answer.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identity = createIdentity({
    dataFile,
    accountId: '123456789012',
    awsEndpoint: endpoint,
    credentials,
    clock: () => startedMs + passedMs,
    onError: (fault) => faults.push(fault),
  });
  const admin = new CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials,
    maxAttempts: 1,
  });
  return {
    endpoint,
    dataFile,
    admin,
    mails,
    functions,
    faults,
    pass: (ms) => void (passedMs += ms),
    failMails: (fail) => void (failing = fail),
    async close() {
      admin.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await identity.close();
      rmSync(directory, { recursive: true });
    },
  };
}

async function readRequest(req: IncomingMessage): Promise<AwsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const [path = '/', query = ''] = (req.url ?? '/').split('?');
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
  );
  const scope = /Credential=[^/]+\/\d+\/([\w-]+)\//.exec(headers['authorization'] ?? '');
  return {
    method: req.method ?? 'GET',
    path,
    query,
    headers,
    body: Buffer.concat(chunks),
    region: scope?.[1] ?? region,
    signed: scope !== null,
  };
}
