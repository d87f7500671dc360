import { glob as findFiles } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { beginClients } from '../build/begin-clients.ts';
import { readingCache } from '../build/reading-cache.ts';
import { buildCacheDir, openapiRoot } from './config/env.ts';
import { portalConfig } from './config/portal-config.ts';
import { keepComparisons } from './spec/changes/keep-comparisons.ts';
import { commitDays } from './spec/commit-days.ts';
import { formatDiagnostics } from './spec/format-diagnostics.ts';
import { readApis } from './spec/read-apis.ts';
import { releaseDay } from './spec/release-day.ts';

/**
 * One entry a version of an API: the addresses of its model, of its description, and of what it changed against the version before, in
 * the cache of readings. The store copies its entries to disk, into a script, and with each question anew, which for a description of
 * 20 MB takes seconds.
 */
function apisLoader(): Loader {
  return {
    name: 'gatehouse:apis',
    load: async (context) => {
      await fill(context);
      follow(context);
    },
  };
}

/** An editor writes a file in several steps, and a checkout many files. */
const settleMs = 150;

/**
 * Fills the collection anew when a description changes, one time after the other. While someone edits a description it is broken
 * half of the time: the last good ones stay until it is mended. The stack, which reads the same files, says what is wrong.
 */
function follow(context: LoaderContext): void {
  let timer: NodeJS.Timeout | undefined;
  let filling = Promise.resolve();
  context.watcher?.add(openapiRoot);
  context.watcher?.on('all', (_event, path) => {
    if (!path.startsWith(openapiRoot + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      filling = filling.then(() => fill(context)).catch(() => undefined);
    }, settleMs);
  });
}

async function fill({ store, logger, watcher }: LoaderContext): Promise<void> {
  const root = process.cwd();
  const cache = readingCache(root, buildCacheDir, portalConfig.language);
  const { versions, kept, diagnostics } = await readApis({
    root,
    config: portalConfig,
    openapiRoot,
    cache,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (diagnostics.length > 0 && watcher === undefined)
    logger[errors > 0 ? 'error' : 'warn'](`\n${formatDiagnostics(diagnostics)}`);
  if (errors > 0) throw brokenDescriptions(errors);
  // A site is being built; a client asked for in dev is made then.
  if (import.meta.env.BUILT_SITE) beginClients(Object.values(kept));
  const comparisons = await keepComparisons(versions, kept, cache, openapiRoot);
  const days = await commitDays(root, openapiRoot);
  store.clear();
  for (const version of versions) {
    const id = `${version.apiId}/${version.version}`;
    const reading = kept[id];
    if (!reading) continue;
    const { digest, ...files } = reading;
    const comparison = comparisons[id];
    const day = releaseDay(version, days);
    store.set({
      id,
      data: {
        ...files,
        ...(comparison && { comparison: comparison.path }),
        ...(day !== undefined && { day }),
      },
      digest: [digest, comparison?.key].join(' '),
    });
  }
}

/** The provider's mistake and not the program's: Astro prints a stack wherever there is one, so this has none. */
function brokenDescriptions(errors: number): Error {
  const error = new Error(
    `The API descriptions have ${errors} ${errors === 1 ? 'error' : 'errors'}; see above.`,
  );
  error.stack = '';
  return error;
}

/** Day of the last commit, which the loader puts there; absent where git does not know. */
const updatedOn = z.string().optional();
const guideSchema = z.object({
  title: z.string(),
  description: z.string().default(''),
  /** Place among the guides of its folder, smallest first. */
  order: z.number().default(0),
  updatedOn,
});
const withoutEnding = (path: string): string => path.replace(/\.mdx?$/, '');

/**
 * Texts of the portal's owner, each with the day of its last commit. The store is filled anew each time, since a commit changes that day
 * and not the file; there are few of them.
 *
 * @param base absolute path
 * @param idOf makes the id of a path from there
 */
function ownersText(base: string, pattern: string, idOf: (path: string) => string): Loader {
  const files = glob({
    pattern,
    base: pathToFileURL(base),
    generateId: ({ entry }) => idOf(entry),
  });
  return {
    name: 'gatehouse:texts',
    load: async (context) => {
      clear(context.store);
      // Nobody has to write any, but Astro's loader warns of it.
      const { done } = await findFiles(pattern, { cwd: base }).next();
      if (done === true && context.watcher === undefined) return;
      const root = process.cwd();
      const days = await commitDays(root, base);
      const parseData: LoaderContext['parseData'] = (entry) => {
        const path = relative(root, entry.filePath ?? '')
          .split(sep)
          .join('/');
        return context.parseData({ ...entry, data: { ...entry.data, updatedOn: days.get(path) } });
      };
      await files.load({ ...context, parseData });
    },
  };
}

/** Empties a collection so that it is there all the same: of one that never held an entry Astro warns at every question. */
function clear(store: LoaderContext['store']): void {
  store.clear();
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

export const collections = {
  apis: defineCollection({
    loader: apisLoader(),
    // Absolute paths of JSON files, and the day of the release.
    schema: z.object({
      version: z.string(),
      document: z.string(),
      comparison: z.string().optional(),
      day: z.string().optional(),
    }),
  }),
  guides: defineCollection({
    loader: ownersText(resolve('src/content/guides'), '**/*.{md,mdx}', withoutEnding),
    schema: guideSchema,
  }),
  /** `{api}/{slug}`: guides in the folders of APIs. */
  apiGuides: defineCollection({
    loader: ownersText(openapiRoot, '*/guides/**/*.{md,mdx}', (path) =>
      withoutEnding(path).replace('/guides/', '/'),
    ),
    schema: guideSchema,
  }),
  /** By the id of the API: the words of its landing page. */
  landings: defineCollection({
    loader: ownersText(openapiRoot, '*/{index,README}.{md,mdx}', dirname),
    schema: z.object({
      /** In place of the API's own title. */
      title: z.string().optional(),
      description: z.string().optional(),
      updatedOn,
    }),
  }),
};
