import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { GatewayRequest, HttpHeader } from './request.ts';

/** The most a request may carry. @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const maxBodyBytes = 10 * 1024 * 1024;

/** A request read whole, or without its body when that was too large. */
export interface ReadRequest {
  readonly request: GatewayRequest;
  readonly isTooLarge: boolean;
}

/** @throws when the connection breaks before the request is read */
export async function readRequest(incoming: IncomingMessage, now: number): Promise<ReadRequest> {
  const [path = '/', query = ''] = splitOnce(incoming.url ?? '/', '?');
  const body = await readBody(incoming);
  const request: GatewayRequest = {
    requestId: randomUUID(),
    // As AWS's look: 11 random bytes.
    extendedRequestId: randomBytes(11).toString('base64'),
    method: incoming.method ?? 'GET',
    path,
    query,
    headers: headerLines(incoming.rawHeaders),
    body: body ?? Buffer.alloc(0),
    sourceIp: (incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    protocol: `HTTP/${incoming.httpVersion}`,
    receivedAt: now,
  };
  return { request, isTooLarge: body === undefined };
}

/** @returns undefined when the body is too large; the rest of it is left unread */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > maxBodyBytes) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // Not `for await`: leaving that loop early would end the connection before the answer is sent.
  await new Promise<void>((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length <= maxBodyBytes) chunks.push(chunk);
      else resolve();
    });
    incoming.on('end', resolve);
    incoming.on('error', reject);
  });
  return length > maxBodyBytes ? undefined : Buffer.concat(chunks);
}

function headerLines(raw: readonly string[]): HttpHeader[] {
  const lines: HttpHeader[] = [];
  for (let index = 0; index < raw.length; index += 2)
    lines.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return lines;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
