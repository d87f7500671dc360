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

/**
 * Sends HTTP requests. Written on `node:http` because `fetch` adds and drops headers. Connections are kept open, and a back end
 * may end one that rests just as a request is on its way: only what may be repeated is sent over those, and is repeated once.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
 */
export function createHttpClient() {
  const kept = {
    http: new HttpAgent({ keepAlive: true }),
    https: new HttpsAgent({ keepAlive: true }),
  };
  const fresh = { http: new HttpAgent(), https: new HttpsAgent() };
  return {
    /** @throws ExchangeTimeout, or the error of the connection */
    async send(exchange: Exchange): Promise<RawAnswer> {
      const signal = AbortSignal.timeout(exchange.timeoutMs);
      if (!idempotentMethods.has(exchange.method)) return sendOnce(exchange, fresh, signal);
      try {
        return await sendOnce(exchange, kept, signal);
      } catch (error) {
        if (!(error instanceof StaleConnection)) throw error;
        return sendOnce(exchange, fresh, signal);
      }
    },
    close() {
      for (const agent of [kept, fresh].flatMap(Object.values<HttpAgent>)) agent.destroy();
    },
  };
}

export type HttpClient = ReturnType<typeof createHttpClient>;

const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE']);

/** A connection that had served before ended without a word of an answer. */
class StaleConnection extends Error {}

interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

const sendOnce = (exchange: Exchange, agents: Agents, signal: AbortSignal): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const isSecure = exchange.url.protocol === 'https:';
    const outgoing = (isSecure ? httpsRequest : httpRequest)(exchange.url, {
      method: exchange.method,
      agent: isSecure ? agents.https : agents.http,
      headers: rawHeaders(exchange),
      signal,
    });
    const fail = (error: Error) => reject(signal.aborted ? new ExchangeTimeout() : error);
    outgoing.on('response', (incoming) => readAnswer(incoming).then(resolve, fail));
    outgoing.on('error', (error) =>
      fail(outgoing.reusedSocket ? new StaleConnection('', { cause: error }) : error),
    );
    outgoing.end(exchange.body);
  });

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
