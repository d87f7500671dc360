import type { Closers } from '../closers.ts';
import { openPort } from '../open-port.ts';
import { dynamicParts, type SiteOptions } from './serve-built-site.ts';
import { createSite } from './site-server.ts';

/** A source file that changed while the portal runs, as an absolute path. */
export interface SourceChange {
  readonly path: string;
}

/** What the stack answers in development as well; a key in this form is a regular expression (`/apis` is a page). */
const ownPaths = ['^/api(/|$|\\?)', '^/config\\.json$', '^/healthz$', '^/_local/'];

/**
 * Serves the pages by Astro's dev server, which reloads what changes, and passes on to the stack what is its own.
 * @param onChange told of every changed file of the project
 */
export async function serveDevSite(
  options: SiteOptions,
  closers: Closers,
  onChange: (change: SourceChange) => void,
): Promise<void> {
  const { root, port } = options;
  const inner = await openPort({ name: 'the stack', port: 0, variable: 'PORTAL_PORT' });
  closers.add(() => inner.close());
  inner.serve(createSite({ ...dynamicParts(options), headers: {} }));
  // Astro opens the port itself; it was held until here, so that a taken one was told at the start.
  await port.close();
  const target = `http://127.0.0.1:${inner.port}`;
  const { dev } = await import('astro');
  const server = await dev({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: port.port },
    vite: {
      server: {
        strictPort: true,
        proxy: Object.fromEntries(ownPaths.map((path) => [path, { target }])),
      },
    },
  });
  closers.add(() => server.stop());
  server.watcher.on('all', (_event, path) => onChange({ path }));
}
