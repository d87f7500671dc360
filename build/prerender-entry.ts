import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Astro's name for the build of what renders pages beforehand, and for the module by which it is entered. */
const environment = 'prerender';
const entryName = /^prerender-entry\b/;

/** Where a build has written the program that renders its pages. */
export interface PrerenderEntry {
  readonly plugin: Plugin;
  /**
   * @returns absolute path of the program's entry, which stands there until the build ends
   * @throws Error before Astro has bundled it
   */
  path(): string;
}

/** Finds out where Astro's bundler writes the program that renders pages, for another thread to load it as well. */
export function prerenderEntry(): PrerenderEntry {
  let entry: string | undefined;
  return {
    plugin: {
      name: 'gatehouse:prerender-entry',
      apply: 'build',
      writeBundle({ dir }, bundle) {
        if (this.environment.name !== environment || dir === undefined) return;
        const file = Object.keys(bundle).find((name) => entryName.test(name));
        if (file !== undefined) entry = join(dir, file);
      },
    },
    path: () => {
      if (entry === undefined)
        throw new Error('Astro has not written the program that renders the pages.');
      return entry;
    },
  };
}
