import type { IncomingMessage } from 'node:http';
import type { AwsRequest } from '../../src/model/aws-wire.ts';
import { DoorError } from './door-error.ts';

/** The largest body any of the services takes: DynamoDB's BatchWriteItem, 16 MB. */
export const bodyLimitBytes = 16 * 1024 * 1024;

/** A request as it came, before anyone knows who sent it. */
export type ReceivedRequest = Omit<AwsRequest, 'region' | 'signed'>;

/**
 * Reads a whole request.
 * @throws DoorError when the body is larger than `limitBytes`
 */
export async function readRequest(
  incoming: IncomingMessage,
  limitBytes: number = bodyLimitBytes,
): Promise<ReceivedRequest> {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: query.join('?'),
    headers: joinHeaders(incoming.rawHeaders),
    body: await readBody(incoming, limitBytes),
  };
}

/** Node drops some repeated headers, and a signature covers every one. */
function joinHeaders(rawHeaders: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    const value = rawHeaders[index + 1] ?? '';
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

async function readBody(incoming: IncomingMessage, limitBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming.iterator({
    destroyOnReturn: false,
  }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limitBytes)
      throw new DoorError(
        'RequestEntityTooLargeException',
        `Request size exceeded ${limitBytes} bytes.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
