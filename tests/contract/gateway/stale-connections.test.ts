import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deploy, listen, startGateway, type RunningGateway } from './running-gateway.ts';

/** A back end that answers the first request of a connection, and ends the connection at the second without a word. */
function rudeServer(seen: string[]): Server {
  const served = new WeakSet<object>();
  return createServer((incoming, outgoing) => {
    seen.push(incoming.method ?? '');
    if (served.has(incoming.socket)) return void incoming.socket.destroy();
    served.add(incoming.socket);
    incoming.resume().on('end', () => outgoing.end('served'));
  });
}

describe('connections to a back end that it ends while a request is on its way', () => {
  const seen: string[] = [];
  const target = rudeServer(seen);
  let running: RunningGateway;
  let path: string;
  beforeAll(async () => {
    const uri = `${await listen(target)}/`;
    running = await startGateway();
    const operation = {
      responses: { 200: { description: 'ok' } },
      'x-amazon-apigateway-integration': { type: 'http_proxy', httpMethod: 'ANY', uri },
    };
    ({ path } = await deploy(running, {
      paths: { '/any': { 'x-amazon-apigateway-any-method': operation } },
    }));
  });
  afterAll(async () => {
    await running.close();
    target.closeAllConnections();
    await new Promise((resolve) => target.close(resolve));
  });
  beforeEach(() => void seen.splice(0));
  const statusOf = async (method: string) =>
    (await running.call(`${path}/any`, method === 'POST' ? { method, body: 'any' } : { method }))
      .status;

  it.each(['GET', 'PUT', 'DELETE'])('a %s is repeated once and answered', async (method) => {
    for (let round = 0; round < 5; round += 1) expect(await statusOf(method)).toBe(200);
    expect(running.faults).toEqual([]);
  });

  it('a POST is sent once, over a connection of its own', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect(await statusOf('GET')).toBe(200);
      expect(await statusOf('POST')).toBe(200);
    }
    expect(seen.filter((method) => method === 'POST')).toHaveLength(5);
  });
});
