import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { HttpHeader, HttpHeaders } from '../request.ts';

export interface Exchange {
  readonly url: URL;
  readonly method: string;
  readonly headers: HttpHeaders;
  readonly body: Buffer;
  readonly timeoutMs: number;
}

/** An answer as it came over the wire, with its body still encoded as it was sent. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: Buffer;
}

export class ExchangeTimeout extends Error {}

/** Sends HTTP requests over connections that are kept open. Written on `node:http` because `fetch` adds and drops headers. */
export function createHttpClient() {
  const agents = {
    http: new HttpAgent({ keepAlive: true }),
    https: new HttpsAgent({ keepAlive: true }),
  };
  return {
    /** @throws ExchangeTimeout, or the error of the connection */
    send: (exchange: Exchange): Promise<RawAnswer> =>
      new Promise((resolve, reject) => {
        const isSecure = exchange.url.protocol === 'https:';
        const outgoing = (isSecure ? httpsRequest : httpRequest)(exchange.url, {
          method: exchange.method,
          agent: isSecure ? agents.https : agents.http,
          headers: rawHeaders(exchange),
          signal: AbortSignal.timeout(exchange.timeoutMs),
        });
        outgoing.on('response', (incoming) => readAnswer(incoming).then(resolve, reject));
        outgoing.on('error', (error) =>
          reject(error.name === 'TimeoutError' || isAbort(error) ? new ExchangeTimeout() : error),
        );
        outgoing.end(exchange.body);
      }),
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

export type HttpClient = ReturnType<typeof createHttpClient>;

const isAbort = (error: Error) => error.name === 'AbortError';

function rawHeaders({ url, headers, body, method }: Exchange): string[] {
  const lines: HttpHeader[] = [['Host', url.host], ...headers];
  const hasBody = body.byteLength > 0 || ['POST', 'PUT', 'PATCH'].includes(method);
  if (hasBody) lines.push(['Content-Length', String(body.byteLength)]);
  return lines.flat();
}

async function readAnswer(incoming: IncomingMessage): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: HttpHeader[] = [];
  for (let index = 0; index < incoming.rawHeaders.length; index += 2)
    headers.push([incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '']);
  return { status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}
