import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { Closers } from '../closers.ts';
import { dynamicParts, type SiteOptions } from './serve-built-site.ts';
import { createSite } from './site-server.ts';

/** A source file that changed while the portal runs, as an absolute path. */
export interface SourceChange {
  readonly path: string;
}

/** What the stack answers itself, in development as well. */
const ownPaths = /^\/(api(\/|\?|$)|config\.json|healthz|_local\/)/;

/**
 * Serves the pages by Astro's dev server, which reloads what changes, with the stack's own paths in front of it.
 * @param onChange told of every changed file of the project
 */
export async function serveDevSite(
  options: SiteOptions,
  closers: Closers,
  onChange: (change: SourceChange) => void,
): Promise<void> {
  const { root, port } = options;
  const site = createSite({ ...dynamicParts(options), headers: {} });
  // Astro opens the port itself; it was held until here, so that a taken one was told at the start.
  await port.close();
  const { dev } = await import('astro');
  const server = await dev({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: port.port },
    vite: { plugins: [inFront(site)], server: { strictPort: true } },
  });
  closers.add(() => server.stop());
  server.watcher.on('all', (_event, path) => onChange({ path }));
}

/** Puts the stack before everything of Astro's server, which would refuse paths that do not end in a slash. */
const inFront = (site: RequestListener): Plugin => ({
  name: 'gatehouse:stack',
  enforce: 'post',
  configureServer: (server) => () => {
    server.middlewares.stack.unshift({
      route: '',
      handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (ownPaths.test(request.url ?? '')) site(request, response);
        else next();
      },
    });
  },
});
