import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import sirv from 'sirv';

/**
 * Serves the built site: pages end in a slash, what has a hash in its name is kept for ever, the rest is asked for again each time.
 * Compressed copies that the build left beside its files go to those who take them.
 * @param dist absolute path of the build, whose files are listed once: a new build wants a new one of these
 */
export function createStaticSite(dist: string): RequestListener {
  const pages = listPages(dist);
  const files = sirv(dist, { etag: true, brotli: true, gzip: true, setHeaders });
  const notFound = existsSync(join(dist, '404.html'))
    ? readFileSync(join(dist, '404.html'))
    : 'Not found';
  return (request, response) => {
    const [pathname = '/', search] = (request.url ?? '/').split(/(?=\?)/, 2);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (pages.has(decode(pathname))) {
      const location = `${pathname}/${search ?? ''}`;
      response.writeHead(308, { location }).end();
    } else {
      // Also where there is nothing new, so that caches keep the copies apart (RFC 9110, 15.4.5).
      response.setHeader('vary', 'Accept-Encoding');
      // A file that a build took away meanwhile ends this answer, and not the process.
      response.once('pipe', (file) => file.once('error', () => response.destroy()));
      files(request, response, () => sendNotFound(request, response, notFound));
    }
  };
}

/** Paths of pages without their last slash. */
function listPages(dist: string): ReadonlySet<string> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({ parentPath }) => `/${relative(dist, parentPath).split(sep).join('/')}`);
  return new Set(folders.filter((folder) => folder !== '/'));
}

/** Text that says nothing of its own encoding: without a charset a browser guesses one. */
const textTypes: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
};

function setHeaders(response: ServerResponse, pathname: string): void {
  const hashed = pathname.startsWith('/_astro/');
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  const type = textTypes[extname(pathname)];
  if (type !== undefined) response.setHeader('content-type', `${type}; charset=utf-8`);
}

function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  page: string | Buffer,
): void {
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
