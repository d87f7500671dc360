import type { z } from 'zod/mini';
import { currentIdToken } from '../session/tokens.ts';
import { loadSiteConfig } from '../site/site-config.ts';
import { NetworkFailure, PortalFailure, toFailure } from './portal-failure.ts';

export interface PortalRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path below the API's base, e.g. `/keys`. Names in it are already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** The same request with the same value is done once only. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** @throws {PortalFailure} `not-signed-in` */
async function headersFor(request: PortalRequest): Promise<Headers> {
  const idToken = await currentIdToken();
  if (idToken === undefined) throw new PortalFailure('not-signed-in');
  const headers = new Headers({ accept: 'application/json', authorization: idToken });
  if (request.body) headers.set('content-type', 'application/json');
  if (request.idempotencyKey) headers.set('idempotency-key', request.idempotencyKey);
  return headers;
}

async function send(request: PortalRequest): Promise<Response> {
  const { apiBase } = await loadSiteConfig();
  const query = request.query ? `?${new URLSearchParams(request.query).toString()}` : '';
  return fetch(`${apiBase}${request.path}${query}`, {
    method: request.method,
    headers: await headersFor(request),
    cache: 'no-store',
    ...(request.body ? { body: JSON.stringify(request.body) } : {}),
    ...(request.signal ? { signal: request.signal } : {}),
  });
}

/**
 * Asks the portal's API as the signed-in user.
 *
 * @param schema what a success must look like; the answer is parsed once, here
 * @throws {PortalFailure} when the portal refuses
 * @throws {NetworkFailure} when there is no answer, or a success that is not what the contract says
 */
export async function askPortal<Schema extends z.ZodMiniType>(
  request: PortalRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  try {
    const response = await send(request);
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw toFailure(response.status, body);
    return schema.parse(body);
  } catch (error) {
    if (error instanceof PortalFailure || request.signal?.aborted) throw error;
    throw new NetworkFailure('No usable answer from the portal.', { cause: error });
  }
}
