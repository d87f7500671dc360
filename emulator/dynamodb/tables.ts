import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AwsRequest, AwsResponse } from '../../src/model/aws-wire.ts';

/** The tables of one region, reached over a socket that only this user can open. */
export interface Tables {
  send(request: AwsRequest): Promise<AwsResponse>;
  /** Settles when the thread has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  close(): Promise<void>;
}

const closeTimeoutMs = 1000;

/**
 * Starts dynalite on a folder. What it has answered is in LevelDB's log, written to the operating system, so it survives the
 * end of this process by any signal.
 * @throws when the folder is in use by another process or cannot be written
 */
export async function openTables(folder: string, env: Record<string, string>): Promise<Tables> {
  await mkdir(folder, { recursive: true });
  // A socket's path has at most about 100 characters, which a data folder may pass; mkdtemp's folder is closed to others.
  const socketFolder = await mkdtemp(join(tmpdir(), 'gatehouse-'));
  const socket =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\gatehouse-${randomUUID()}`
      : join(socketFolder, 'dynamodb');
  const worker = new Worker(new URL('dynalite-worker.ts', import.meta.url), {
    workerData: { folder, socket },
    env,
    execArgv: [],
  });
  // An error ends the thread, and `ended` tells of it; before the first message that waits below.
  worker.on('error', () => undefined);
  const ended = new Promise((resolve) => worker.once('exit', resolve)).then(() =>
    rm(socketFolder, { recursive: true, force: true }),
  );
  await once(worker, 'message');
  const agent = new Agent({ keepAlive: true });
  return {
    send: (request) => forward(request, socket, agent),
    ended,
    async close() {
      agent.destroy();
      worker.postMessage('close');
      await Promise.race([ended, delay(closeTimeoutMs, undefined, { ref: false })]);
      await worker.terminate();
      await ended;
    },
  };
}

const passedOn = ['content-type', 'x-amz-target', 'x-amz-date', 'authorization'];

async function forward(
  request: AwsRequest,
  socketPath: string,
  agent: Agent,
): Promise<AwsResponse> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => passedOn.includes(name)),
  );
  const outgoing = httpRequest({ socketPath, agent, method: request.method, path: '/', headers });
  outgoing.end(request.body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await incoming.toArray());
  return {
    status: incoming.statusCode ?? 500,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).flatMap(([name, value]) =>
        typeof value === 'string' && !hopByHop.includes(name) ? [[name, value]] : [],
      ),
    ),
    body,
  };
}

const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'date'];
