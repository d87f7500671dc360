import { once } from 'node:events';
import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { UpgradeListener } from '../open-port.ts';

const host = '127.0.0.1';

/** About one connection, not about the message: a forwarder has its own (RFC 9110, 7.6.1). */
const perConnection = ['connection', 'keep-alive', 'transfer-encoding'];

export interface Forwarding {
  /** Of a server on this machine. */
  readonly port: number;
  /** Headers that depend on what stands in a page; a page is therefore held until it is whole. */
  readonly pageHeaders: (html: string) => Readonly<Record<string, string>>;
  /** Grows with each change of what pages are made of: a page that was overtaken by one is asked for again. */
  readonly changes: () => number;
}

/** A page that is overtaken as often is sent as it is: the reader is told of the next change anyhow. */
const mostTries = 3;

/** Hands requests on to a server behind this one, and its answers back. */
export function forwardRequests(forwarding: Forwarding): RequestListener {
  return (request, response) => {
    forward(forwarding, request, response).catch(() => sendAway(response));
  };
}

async function forward(
  { port, pageHeaders, changes }: Forwarding,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  for (let tries = 1; ; tries += 1) {
    const before = changes();
    const answer = await ask(request, port, gone.signal);
    const headers = ofMessage(answer.headers);
    const isPage = request.method === 'GET' && headers['content-type']?.startsWith('text/html');
    if (!isPage) {
      response.writeHead(answer.statusCode ?? 502, headers);
      return pipeline(answer, response);
    }
    const html = await text(answer);
    if (changes() !== before && tries < mostTries) continue;
    const length = { 'content-length': Buffer.byteLength(html) };
    response.writeHead(answer.statusCode ?? 502, { ...headers, ...pageHeaders(html), ...length });
    return void response.end(html);
  }
}

async function ask(
  request: IncomingMessage,
  port: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { method = 'GET', url: path = '/' } = request;
  const headers = ofMessage(request.headers);
  // A connection that rested may be closed by the server just as the next request goes out on it.
  const onward = httpRequest({ host, port, method, path, headers, agent: false, signal });
  // Once the answer has begun, what goes wrong is seen in the answer.
  onward.on('error', () => undefined);
  // Asked again, a GET has no body left, and had none to begin with.
  if (request.readableEnded) onward.end();
  else request.pipe(onward);
  const [answer] = (await once(onward, 'response')) as [IncomingMessage];
  return answer;
}

/** Joins a connection that changes its protocol with one to the server behind. */
export function forwardUpgrades(port: number): UpgradeListener {
  return (request, socket, head) => {
    const onward = connect(port, host, () => {
      onward.write(headOf(request));
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const [side, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      side.on('error', () => other.destroy());
      side.on('close', () => other.destroy());
    }
  };
}

const ofMessage = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !perConnection.includes(name)));

function sendAway(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' });
  response.end('The pages are being loaded anew. Reload in a moment.\n');
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : [],
  );
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
