import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';

/** URLs in one file: the protocol allows 50,000 (sitemaps.org). */
const limit = 45_000;
const noIndex = /<meta name="robots" content="noindex"/;

/**
 * Writes `sitemap-index.xml` and its parts, of every page that search engines may show: old versions too, for they are what someone
 * with an old client looks for, and each names itself as canonical. No page has a date, since none is known that is real. To stand
 * behind what puts pages into the site, and before what publishes it.
 *
 * @param origin public origin of the site; without one there is no sitemap, because it can only name absolute addresses
 */
export function sitemap(origin: string | undefined): AstroIntegration {
  return {
    name: 'gatehouse:sitemap',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (origin === undefined) return;
        const root = fileURLToPath(dir);
        const paths = await listedPages(root);
        await writeSitemap(root, origin, paths);
        logger.info(`${paths.length} pages`);
      },
    },
  };
}

/** Writes the index and as many parts as it takes. */
export async function writeSitemap(
  folder: string,
  origin: string,
  paths: readonly string[],
  perFile = limit,
): Promise<void> {
  const names: string[] = [];
  for (let from = 0; from < paths.length; from += perFile) {
    const name = `sitemap-${names.length}.xml`;
    const urls = paths.slice(from, from + perFile).map((url) => ({ url }));
    const stream = Readable.from(urls).pipe(new SitemapStream({ hostname: origin }));
    await writeFile(join(folder, name), await streamToPromise(stream));
    names.push(name);
  }
  const parts = names.map((name) => ({ url: `${origin}/${name}` }));
  const index = Readable.from(parts).pipe(new SitemapIndexStream());
  await writeFile(join(folder, 'sitemap-index.xml'), await streamToPromise(index));
}

/** Paths of the pages that may be found. Only what lies at the top may be hidden: the account's pages, and the one for errors. */
export async function listedPages(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({ parentPath }) => relative(root, parentPath).split(sep).join('/'));
  const listed = await Promise.all(
    files.map(async (path) => {
      const isBelow = path.includes('/');
      if (isBelow) return true;
      return !noIndex.test(await readFile(join(root, path, 'index.html'), 'utf8'));
    }),
  );
  return files
    .filter((_path, index) => listed[index])
    .map((path) => (path === '' ? '/' : `/${path}/`))
    .sort();
}
