import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where the builds of a site lie. */
export const buildsOf = (dist: string): string => `${dist}-builds`;

/**
 * The folder that the next build of a site writes. There are two of them, and the site itself is a link to the one that was
 * whole last: a build touches nothing that is being served, and one that fails leaves the site as it was.
 * @param dist absolute path of the site
 */
export function nextBuild(dist: string): string {
  const [first, second] = [join(buildsOf(dist), 'a'), join(buildsOf(dist), 'b')];
  return realPath(dist) === realPath(first) ? second : first;
}

/**
 * Makes a whole build the site, in one step: who opens it finds the old one or the new one. Only in place of a folder, which
 * another program may have left, and on Windows, where no link can be replaced, is nothing there for a moment.
 * @param build absolute path of what was built
 * @param dist absolute path of the site
 */
export function publishBuild(build: string, dist: string): void {
  mkdirSync(buildsOf(dist), { recursive: true });
  const link = join(buildsOf(dist), 'next');
  rmSync(link, { recursive: true, force: true });
  // A junction is what Windows lets anyone make; elsewhere the kind says nothing.
  symlinkSync(build, link, 'junction');
  const old = lstatSync(dist, { throwIfNoEntry: false });
  if (old?.isDirectory() || process.platform === 'win32')
    rmSync(dist, { recursive: true, force: true });
  renameSync(link, dist);
}

/** Publishes what Astro built; to be the last integration, for those before it write into the build. */
export const publishSite = (dist: string): AstroIntegration => ({
  name: 'gatehouse:publish-site',
  hooks: {
    'astro:build:done': ({ dir }) => publishBuild(fileURLToPath(dir), dist),
  },
});

/** @returns the path itself while there is nothing */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
