import { statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How large a file of the site is that a build has written or taken over already: making it anew only for that may take seconds.
 *
 * @param site absolute path of the site that is being built; empty while it is served from its sources
 * @param href address of the file
 * @returns undefined when it is not there, which need not mean that it never will be
 */
export const writtenSize = (site: string, href: string): number | undefined =>
  site === '' ? undefined : statSync(join(site, href), { throwIfNoEntry: false })?.size;
