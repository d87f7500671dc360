import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { codePaths } from './build-site.mjs';
import {
  filesOf,
  forgetBuiltFolders,
  readBuiltFolders,
  takeFolderOver,
  writeBuiltFolders,
  type BuiltFolder,
} from './built-folders.ts';
import { inlineHashesOf, uniteHashes, type InlineHashes } from './csp-hashes.ts';
import { hashFiles } from './hash-files.mjs';
import { prerenderEntry } from './prerender-entry.ts';
import { buildsOf } from './publish-site.ts';
import { writeVersions, type WrittenVersions } from './write-versions.ts';

/** The files of one version of an API, and the Markdown twin of its first page, which lies beside them. */
const versionFolder = /^\/?(apis\/[^/]+\/[^/]+?)(\/|\.md$)/;
/** The rest of the site is made anew by each build, and no page of a version shows any of them. */
const besideVersions = ['src/content/guides'];

interface TakeOverOptions {
  /** Absolute path of the site. */
  readonly dist: string;
  /** Whatever else the pages depend on beside code and descriptions: settings and files from elsewhere. */
  readonly settings: unknown;
}

/**
 * Takes the folders of versions over from the site as published last, when their descriptions, those of the other versions of
 * their API, and the code are the same: Astro is asked for the other pages only. A route takes part when its `getStaticPaths`
 * gives a `cacheKey`; a folder with a page of another key, or of none, is built anew as a whole. The pages of all other versions are
 * written here too, and data files in a thread of their own (write-versions.ts). To stand before the integrations that read the
 * built pages.
 */
export function takeOver({ dist, settings }: TakeOverOptions): AstroIntegration {
  const entry = prerenderEntry();
  let build = '';
  let publicFolder = '';
  let code = '';
  let written: WrittenVersions | undefined;
  let keys: ReadonlyMap<string, string> = new Map();
  const taken = new Map<string, BuiltFolder>();
  const isOfVersion = (pathname: string) => keys.has(folderOf(pathname) ?? '');
  return {
    name: 'gatehouse:take-over',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        const site = command === 'build' ? fileURLToPath(config.outDir) : '';
        const define = { 'import.meta.env.BUILT_SITE': JSON.stringify(site) };
        updateConfig({ vite: { plugins: [entry.plugin], define } });
      },
      'astro:config:done': ({ config }) => {
        build = fileURLToPath(config.outDir);
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        forgetBuiltFolders(build);
        const pagesCode = codeHash(process.cwd(), settings);
        setPrerenderer((astro) => ({
          ...astro,
          ...waiting(astro, () => written),
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            code = withAssets(pagesCode, build);
            keys = folderKeys(paths);
            for (const [name, folder] of takeFrom(lastBuild(dist), build, code, keys))
              taken.set(name, folder);
            if (taken.size > 0) logger.info(`unchanged: ${[...taken.keys()].join(', ')}`);
            const due = paths.filter(({ pathname }) => !taken.has(folderOf(pathname) ?? ''));
            const places = { site: build, dist, publicFolder, entry: entry.path() };
            written = await writeVersions(due, { ...places, render: astro.render, isOfVersion });
            logger.info(`${written.inline.size} pages of versions`);
            return [...written.left];
          },
        }));
      },
      'astro:build:done': async () => {
        const folders: [string, BuiltFolder][] = [];
        for (const [name, key] of keys) {
          const folder = taken.get(name) ?? (await describe(build, name, key, written?.inline));
          folders.push([name, folder]);
        }
        writeBuiltFolders(build, { code, folders: Object.fromEntries(folders) });
      },
    },
  };
}

/** Rendering that waits for what is written beside it. */
const waiting = (
  astro: AstroPrerenderer,
  written: () => WrittenVersions | undefined,
): Pick<AstroPrerenderer, 'render' | 'teardown'> => ({
  render: async (request, options) => {
    await written()?.before(new URL(request.url).pathname);
    return astro.render(request, options);
  },
  teardown: async () => {
    await written()?.end();
    await astro.teardown?.();
  },
});

/**
 * The folders of versions with the key that all of their pages have.
 * @param paths everything that a build writes
 */
export function folderKeys(
  paths: readonly Pick<PathWithRoute, 'pathname' | 'cacheKey'>[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, Set<string | undefined>>();
  for (const { pathname, cacheKey } of paths) {
    const folder = folderOf(pathname);
    if (folder === undefined) continue;
    const known = keys.get(folder) ?? new Set();
    keys.set(folder, known.add(cacheKey));
  }
  return new Map(
    [...keys].flatMap(([folder, [key, ...others]]) =>
      key === undefined || others.length > 0 ? [] : [[folder, key]],
    ),
  );
}

const folderOf = (pathname: string): string | undefined => versionFolder.exec(pathname)?.[1];

function* takeFrom(
  before: string | undefined,
  build: string,
  code: string,
  keys: ReadonlyMap<string, string>,
): Generator<[string, BuiltFolder]> {
  const built = before === undefined ? undefined : readBuiltFolders(before);
  if (before === undefined || built?.code !== code) return;
  for (const [name, key] of keys) {
    const folder = built.folders[name];
    if (folder?.key === key && takeFolderOver(before, build, folder)) yield [name, folder];
  }
}

/** @param inline what is known of pages already: those are not read again */
async function describe(
  build: string,
  name: string,
  key: string,
  inline: ReadonlyMap<string, InlineHashes> = new Map(),
): Promise<BuiltFolder> {
  const files = await filesOf(build, name);
  const pages = files.flatMap(([file]) => (file.endsWith('.html') ? join(build, file) : []));
  const known = pages.flatMap((page) => inline.get(page) ?? []);
  const others = await inlineHashesOf(pages.filter((page) => !inline.has(page)));
  return { key, files, ...uniteHashes([...known, others]) };
}

/** @returns the build that the site is a link to; a folder that another program put there is none */
export function lastBuild(dist: string): string | undefined {
  if (!existsSync(dist)) return undefined;
  const build = realpathSync(dist);
  return existsSync(buildsOf(dist)) && dirname(build) === realpathSync(buildsOf(dist))
    ? build
    : undefined;
}

/** Everything that makes pages out of models, taken before Astro reads it: what changes while it builds is another code. */
const codeHash = (root: string, settings: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([process.version, settings]))
    .update(hashFiles(root, codePaths, besideVersions))
    .digest('hex');

/** Pages name the site's scripts and styles, whose names change with more than the code: Tailwind looks for its classes in any file. */
function withAssets(code: string, build: string): string {
  const assets = join(build, '_astro');
  const names = existsSync(assets) ? readdirSync(assets).sort() : [];
  return createHash('sha256')
    .update(JSON.stringify([code, names]))
    .digest('hex');
}
