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
}

/** Hands requests on to a server behind this one, and its answers back. */
export function forwardRequests({ port, pageHeaders }: Forwarding): RequestListener {
  return (request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const headers = ofMessage(request.headers);
    // A connection that rested may be closed by the server just as the next request goes out on it.
    const onward = httpRequest({ host, port, method, path, headers, agent: false }, (answer) => {
      const isPage = method !== 'HEAD' && answer.headers['content-type']?.startsWith('text/html');
      const relayed = isPage ? sendPage(answer, response, pageHeaders) : send(answer, response);
      // Either side went away: there is nobody left to tell.
      relayed.catch(() => response.destroy());
    });
    onward.on('error', () => sendAway(response));
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  };
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

async function send(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(answer.statusCode ?? 502, ofMessage(answer.headers));
  await pipeline(answer, response);
}

async function sendPage(
  answer: IncomingMessage,
  response: ServerResponse,
  pageHeaders: Forwarding['pageHeaders'],
): Promise<void> {
  const html = await text(answer);
  response.writeHead(answer.statusCode ?? 502, {
    ...ofMessage(answer.headers),
    ...pageHeaders(html),
    'content-length': Buffer.byteLength(html),
  });
  response.end(html);
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
