import { once } from 'node:events';
import {
  Agent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openPort } from '../../../emulator/stack/open-port.ts';
import { temporaryFolder } from '../door/start-door.ts';

/**
 * How long a server lets a connection rest stands in `Keep-Alive` (RFC 2068, 19.7.1.1); one that ends none has nothing to say.
 * A time-out here has once failed an invocation: the gateway's call was on its way as the door ended the connection.
 */
async function restOf(options: RequestOptions): Promise<string | undefined> {
  const agent = new Agent({ keepAlive: true });
  const outgoing = httpRequest({ ...options, agent, method: 'POST' });
  outgoing.end('{}');
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  incoming.resume();
  await once(incoming, 'end');
  agent.destroy();
  expect(incoming.headers.connection).toBe('keep-alive');
  return incoming.headers['keep-alive'] as string | undefined;
}

describe('a connection that rests', () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  it('is not ended by a port of the stack', async () => {
    const port = await openPort({ name: 'a test', port: 0, variable: 'AWS_PORT' });
    closers.push(() => port.close());
    port.serve((incoming, outgoing) => void incoming.resume().on('end', () => outgoing.end()));
    expect(await restOf({ host: '127.0.0.1', port: port.port })).toBeUndefined();
  });

  it('is not ended by dynalite', async () => {
    const folder = await temporaryFolder();
    closers.push(folder.remove);
    const socket = join(folder.path, 'socket');
    const worker = new Worker(
      new URL('../../../emulator/dynamodb/dynalite-worker.ts', import.meta.url),
      { workerData: { folder: join(folder.path, 'data'), socket }, execArgv: [] },
    );
    closers.push(() => worker.terminate());
    await once(worker, 'message');
    expect(await restOf({ socketPath: socket })).toBeUndefined();
  });
});
