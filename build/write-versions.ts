import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { inlineHashesOfBytes, type InlineHashes } from './csp-hashes.ts';
import type { DataFilesTask } from './data-files-worker.ts';
import type { WantedFiles } from './data-files.ts';

/** The first page of a version says how large its downloads are: it is made when those are there. */
const namesSizes = /^\/?apis\/[^/]+\/[^/]+\/$/;
/** No page shows its address but for the path of it. */
const origin = 'http://localhost';

/** The pages of versions, which are made, and the data files, which may still be. */
export interface WrittenVersions {
  /** What Astro is to make by itself, in the order in which it should. */
  readonly left: readonly PathWithRoute[];
  /** What stands inline in each page that was written, by its absolute path. */
  readonly inline: ReadonlyMap<string, InlineHashes>;
  /** Waits until Astro can make a page: one may need the data files. */
  before(pathname: string): Promise<void>;
  /** Waits for all that the thread makes. */
  end(): Promise<void>;
}

export interface WriteVersionsOptions {
  /** Absolute path of the site. */
  readonly site: string;
  /** Absolute path of the site as published last. */
  readonly dist: string;
  /** Absolute path of the folder whose files are served as they are, and go before pages. */
  readonly publicFolder: string;
  /** Absolute path of the program that Astro has bundled of all routes. */
  readonly entry: string;
  readonly render: AstroPrerenderer['render'];
  /** Whether a page belongs to a version: those are many, need no pictures made, and are written here. */
  isOfVersion(pathname: string): boolean;
}

/**
 * Writes the pages of versions, and in a thread beside that all data files: Markdown twins, cuts, downloads, and what is searched.
 * Astro would make one after the other, wait for the disk at each, and use one core.
 */
export async function writeVersions(
  paths: readonly PathWithRoute[],
  { site, dist, publicFolder, entry, render, isOfVersion }: WriteVersionsOptions,
): Promise<WrittenVersions> {
  const isOurs = ({ pathname, route }: PathWithRoute): boolean =>
    (route.type === 'endpoint' ||
      (route.type === 'page' && isOfVersion(pathname) && !namesSizes.test(pathname))) &&
    !existsSync(join(publicFolder, pathname));
  const { ours = [], left = [] } = Object.groupBy(paths, (path) =>
    isOurs(path) ? 'ours' : 'left',
  );
  const { page = [], data = [] } = Object.groupBy(ours, ({ route }) =>
    route.type === 'page' ? 'page' : 'data',
  );
  // Before the thread starts, for each file that is made in a folder keeps those out who make another there.
  for (const { pathname } of page) mkdirSync(join(site, pathname), { recursive: true });
  const thread = startThread({ entry, site, dist, wanted: wantedOf(data) });
  try {
    const inline = new Map<string, InlineHashes>();
    for (const path of page) inline.set(...(await writePage(path, site, render)));
    return {
      left: left.toSorted(
        (one, other) =>
          Number(namesSizes.test(one.pathname)) - Number(namesSizes.test(other.pathname)),
      ),
      inline,
      before: async (pathname) => {
        if (namesSizes.test(pathname)) await thread.written;
      },
      end: () => thread.ended,
    };
  } catch (error) {
    await thread.stop();
    throw error;
  }
}

/** Writes a page as Astro would. @returns its absolute path, and what stands inline in it */
async function writePage(
  { pathname, route }: PathWithRoute,
  site: string,
  render: AstroPrerenderer['render'],
): Promise<[string, InlineHashes]> {
  const rendered = await render(new Request(new URL(pathname, origin)), { routeData: route });
  const answer = rendered instanceof Response ? rendered : rendered.response;
  if (!answer.ok) throw new Error(`${route.component}: ${pathname} answered ${answer.status}.`);
  const html = Buffer.from(await answer.arrayBuffer());
  const file = join(site, pathname, 'index.html');
  writeFileSync(file, html);
  return [file, inlineHashesOfBytes(html)];
}

function wantedOf(data: readonly PathWithRoute[]): readonly WantedFiles[] {
  const byRoute = Map.groupBy(data, ({ route }) => route);
  return [...byRoute].map(([{ route, component }, paths]) => ({
    route,
    component,
    // Astro puts a slash behind a path whose ending stands in a parameter, and none behind the file.
    paths: paths.map(({ pathname }) => pathname.replace(/\/$/, '')),
  }));
}

interface Thread {
  /** All data files are there. */
  readonly written: Promise<void>;
  /** So is what is made of them. */
  readonly ended: Promise<void>;
  stop(): Promise<unknown>;
}

/** Starts the thread of the data files. What it fails of is known to who waits for it. */
function startThread(task: DataFilesTask): Thread {
  const worker = new Worker(new URL('data-files-worker.ts', import.meta.url), { workerData: task });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The thread of the data files ended with ${code}.`));
    });
  });
  const written = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    ended.then(resolve, reject);
  });
  for (const promise of [ended, written]) promise.catch(() => undefined);
  return { written, ended, stop: () => worker.terminate() };
}
