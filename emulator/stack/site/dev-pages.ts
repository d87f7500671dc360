import { once } from 'node:events';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DevEnvironment, Plugin, ViteDevServer } from 'vite';
import { withProgress } from '../../../build/terminal.mjs';
import type { Closers } from '../closers.ts';

/** A source file that changed while the portal runs, as an absolute path. */
export interface SourceChange {
  readonly path: string;
}

export interface PagesOptions {
  /** Absolute paths: of the project, of what is kept, of the built site. */
  readonly root: string;
  readonly dataFolder: string;
  readonly dist: string;
  readonly alsoWatched: readonly string[];
}

/** Written while the portal runs, or by others; nothing in them is a source. */
const noSources = ['.e2e', 'test-results', 'playwright-report'];

/**
 * Starts Astro's dev server on a free port of this machine and waits until it can show a page at once.
 * @returns its port, and how many changes it has told its pages so far
 */
export async function startPages(
  options: PagesOptions,
  closers: Closers,
  onChange: (change: SourceChange) => void,
): Promise<{ readonly port: number; readonly changes: () => number }> {
  return withProgress('Preparing the pages (the first time takes longer)', async () => {
    const { dev } = await import('astro');
    let vite: ViteDevServer | undefined;
    let changes = 0;
    const onStart = (started: ViteDevServer) => {
      vite = started;
      onTold(started, () => (changes += 1));
    };
    const server = await dev({
      root: options.root,
      logLevel: 'warn',
      server: { host: '127.0.0.1', port: 0 },
      vite: {
        plugins: [follow(options.alsoWatched, onChange, onStart)],
        server: { fs: served(options), watch: { ignored: isNoSource(options) } },
      },
    });
    closers.add(() => server.stop());
    if (vite) await prepare(vite, server.address.port);
    return { port: server.address.port, changes: () => changes };
  });
}

/** A plugin, for Astro makes itself a new server when its config changes. */
const follow = (
  alsoWatched: readonly string[],
  onChange: (change: SourceChange) => void,
  onStart: (server: ViteDevServer) => void,
): Plugin => ({
  name: 'gatehouse:follow',
  configureServer(server) {
    server.watcher.add([...alsoWatched]);
    server.watcher.on('all', (_event, path) => onChange({ path }));
    onStart(server);
  },
});

/**
 * A change of a guide is told twice: when its file was read, and when the content store was written. A browser that reloads at the
 * first does not heed the second, and would show what was before it. Vite has no event for what it tells.
 */
function onTold({ environments }: ViteDevServer, onMessage: () => void): void {
  const hot = environments['client']?.hot;
  const send = hot?.send.bind(hot) as ((...message: unknown[]) => void) | undefined;
  if (hot === undefined || send === undefined) return;
  hot.send = (...message: unknown[]) => {
    onMessage();
    send(...message);
  };
}

/** What Vite never serves of itself; a list of one's own stands in its place. */
const deniedByVite = ['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '**/.git/**'];

/** Packages may be installed in a folder above the project. The secrets of the data folder are nobody's to fetch. */
const served = ({ root, dataFolder }: PagesOptions) => ({
  allow: [root, dirname(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))))],
  deny: [
    ...deniedByVite,
    `${dataFolder
      .split(sep)
      .join('/')
      .replace(/[^\w/-]/g, '\\$&')}/**`,
  ],
});

function isNoSource({ root, dataFolder, dist }: PagesOptions): (path: string) => boolean {
  const folders = [dataFolder, dist, ...noSources.map((name) => join(root, name))];
  return (path) => folders.some((folder) => path === folder || path.startsWith(folder + sep));
}

/** A first page that takes longer is left to the one who opens it. */
const longestMs = 120_000;

/**
 * Does beforehand what would make the first page wait for seconds, or reload under its reader's hands. What fails is left for the
 * one who opens a page, and is told there.
 */
async function prepare({ environments }: ViteDevServer, port: number): Promise<void> {
  const firstPage = async () => {
    const signal = AbortSignal.timeout(longestMs);
    await (await fetch(`http://127.0.0.1:${port}/`, { signal })).text();
  };
  await Promise.allSettled([firstPage(), whenBundled(environments['client']?.depsOptimizer)]);
  await takeKeptReload(port);
}

/** Vite bundles the packages that the islands import, before the first one is asked for. */
async function whenBundled(optimizer: DevEnvironment['depsOptimizer']): Promise<void> {
  await optimizer?.scanProcessing;
  await Promise.all((optimizer?.metadata.depInfoList ?? []).map(({ processing }) => processing));
}

/** Vite keeps a reload that no page was there for, and sends it to the first one that comes. */
async function takeKeptReload(port: number): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, 'vite-hmr');
  const closed = once(socket, 'close');
  await Promise.race([once(socket, 'message'), closed]);
  socket.close();
  await closed;
}
