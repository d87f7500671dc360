import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isLoopbackHost } from '../../door/loopback.ts';

export interface SiteParts {
  /** Pages and files; absent in development, where Astro's own server has them. */
  readonly pages?: RequestListener;
  /** The portal's API, which takes paths below `/api`. */
  readonly api: RequestListener;
  readonly config: RequestListener;
  readonly health: RequestListener;
  readonly inbox: RequestListener;
  /** Headers of every answer, except the inbox's, which has its own, and what the gateway says otherwise of the API's. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One origin, as behind CloudFront: the site, the portal's API under `/api`, and what only a local portal has. */
export function createSite(parts: SiteParts): RequestListener {
  return (request, response) => {
    if (!isLoopbackHost(request.headers.host)) return refuseHost(response);
    const route = chooseRoute(request, parts);
    if (route !== parts.inbox)
      for (const [name, value] of Object.entries(parts.headers)) response.setHeader(name, value);
    route(request, response);
  };
}

function chooseRoute(request: IncomingMessage, parts: SiteParts): RequestListener {
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path === '/api' || path.startsWith('/api/')) return parts.api;
  if (path === '/config.json') return parts.config;
  if (path === '/healthz') return parts.health;
  if (path.startsWith('/_local/')) return parts.inbox;
  return parts.pages ?? notHere;
}

const notHere: RequestListener = (_request, response) => void response.writeHead(404).end();

function refuseHost(response: ServerResponse): void {
  response.writeHead(421, { 'content-type': 'text/plain' });
  response.end('This portal answers under localhost and 127.0.0.1 only.\n');
}

/** Serves the portal's API from the gateway: `/api/keys` is the operation `/keys` of the API at `basePath`. */
export const createApiRoute =
  (dataPlane: RequestListener, basePath: string): RequestListener =>
  (request, response) => {
    request.url = `/${basePath}${(request.url ?? '').slice('/api'.length)}`;
    dataPlane(request, response);
  };

/** Serves a value as JSON that is asked for anew each time. */
export const createJsonRoute = (value: object): RequestListener => {
  const body = JSON.stringify(value);
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(body);
  };
};
