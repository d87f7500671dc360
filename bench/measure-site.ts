import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build wrote. */
export interface SiteSize {
  readonly pages: number;
  /** Operation pages among them. */
  readonly operations: number;
  /** KB of the operation page in the middle, when they are ordered by size. */
  readonly medianKilobytes: number;
}

/** @param folder the built site; a folder that is not there counts as empty */
export async function measureSite(folder: string): Promise<SiteSize> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const pages = files.filter((file) => file.endsWith('.html'));
  const operations = pages.filter((file) => /[/\\]operations[/\\]/.test(file));
  const sizes = await Promise.all(
    operations.map(async (file) => (await stat(join(folder, file))).size),
  );
  const middle = sizes.sort((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
  return {
    pages: pages.length,
    operations: operations.length,
    medianKilobytes: middle / 1024,
  };
}
