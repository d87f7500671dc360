import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { forwardRequests, forwardUpgrades } from '../../../../../emulator/stack/site/forward.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await once(server.close(), 'close');
  }
});

async function listen(handler: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** A server behind, and one before it. */
async function forwardTo(behind: RequestListener, changes = () => 0) {
  const { server, port } = await listen(behind);
  const pageHeaders = (html: string) => ({ 'x-length': String(html.length) });
  const front = await listen(forwardRequests({ port, pageHeaders, changes }));
  front.server.on('upgrade', forwardUpgrades(port));
  return { behind: server, port: front.port, url: `http://127.0.0.1:${front.port}` };
}

test('method, path, headers and body go on, and status, headers and body come back', async () => {
  const { url } = await forwardTo((request, response) => {
    void text(request).then((body) => {
      response.writeHead(201, { 'x-host': request.headers.host ?? '', 'x-said': 'yes' });
      response.end(`${request.method} ${request.url} ${body}`);
    });
  });
  const answer = await fetch(`${url}/a%20b?c=d`, { method: 'PUT', body: 'word' });
  expect([answer.status, await answer.text()]).toEqual([201, 'PUT /a%20b?c=d word']);
  expect(answer.headers.get('x-said')).toBe('yes');
  expect(answer.headers.get('x-host')).toBe(new URL(url).host);
  expect(answer.headers.has('x-length')).toBe(false);
});

test('a page that comes in pieces gets its headers from the whole of it', async () => {
  const { url } = await forwardTo((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<p>');
    setImmediate(() => response.end('ä</p>'));
  });
  const answer = await fetch(url);
  expect(await answer.text()).toBe('<p>ä</p>');
  expect(answer.headers.get('x-length')).toBe('8');
  expect(answer.headers.get('content-length')).toBe('9');
});

/** Answers with a page that says how often it was asked for, and counts a change meanwhile each of the first times. */
async function forwardToChanging(changesMeanwhile: number) {
  let asked = 0;
  let changes = 0;
  return forwardTo(
    (_request, response) => {
      asked += 1;
      if (asked <= changesMeanwhile) changes += 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end(`${asked}`);
    },
    () => changes,
  );
}

test.each([
  [0, '1'],
  [1, '2'],
  [100, '3'],
])('a page that %i changes overtake is sent as it was made the time %s', async (times, sent) => {
  const { url } = await forwardToChanging(times);
  expect(await (await fetch(url)).text()).toBe(sent);
});

test('an answer to HEAD has no page to look at', async () => {
  const { url } = await forwardTo((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': 5 }).end(),
  );
  const answer = await fetch(url, { method: 'HEAD' });
  expect(answer.headers.get('content-length')).toBe('5');
});

test('while there is nothing behind, the reader is asked to come again', async () => {
  const { behind, url } = await forwardTo(() => undefined);
  behind.close();
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
});

test.each(['text/html', 'text/plain'])(
  'an answer of %s that breaks off is never sent as a whole one',
  async (type) => {
    const { url } = await forwardTo((_request, response) => {
      response.writeHead(200, { 'content-type': type, 'content-length': 100 });
      response.write('<p>', () => response.destroy());
    });
    const read = async () => {
      const answer = await fetch(url);
      await answer.text();
      return answer.status;
    };
    expect(await read().catch(() => 'broken off')).toBe(type === 'text/html' ? 503 : 'broken off');
  },
);

test('a reader who leaves ends the request behind as well', async () => {
  const left = Promise.withResolvers<void>();
  const { url } = await forwardTo((_request, response) => {
    response.on('close', () => left.resolve());
    response.writeHead(200).write('a beginning');
  });
  const leaving = new AbortController();
  const answer = await fetch(url, { signal: leaving.signal });
  leaving.abort();
  await left.promise;
  expect(answer.status).toBe(200);
});

test('a connection that changes its protocol is joined, and ends on both sides', async () => {
  const { behind, port } = await forwardTo(() => undefined);
  const upgraded = once(behind, 'upgrade');
  const client = connect(port, '127.0.0.1');
  client.write('GET /socket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
  const [request, socket] = (await upgraded) as Parameters<ReturnType<typeof forwardUpgrades>>;
  expect([request.url, request.headers.upgrade]).toEqual(['/socket', 'echo']);
  socket.write('hello');
  expect(String((await once(client, 'data'))[0])).toBe('hello');
  client.write('and back');
  expect(String((await once(socket, 'data'))[0])).toBe('and back');
  const ended = once(client, 'close');
  socket.destroy();
  await ended;
});
