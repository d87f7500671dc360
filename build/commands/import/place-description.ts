import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const endings = ['.yaml', '.yml', '.json'];

/** What stands for a version already: files and a folder of its name. */
export function existingPaths(openapiRoot: string, api: string, version: string): string[] {
  const folder = join(openapiRoot, api, version);
  return [...endings.map((ending) => folder + ending), folder].filter((path) => existsSync(path));
}

/**
 * Puts a file or folder in its place in one step, so that nobody ever reads half of it: it is copied beside the place under a name
 * that the reader passes over, then renamed. What stood for the version before is removed.
 * @param from absolute path
 * @param to absolute path
 * @param replaced absolute paths that the new one takes the place of
 */
export async function placeDescription(
  from: string,
  to: string,
  replaced: readonly string[],
): Promise<void> {
  const folder = dirname(to);
  const mark = randomBytes(6).toString('hex');
  const [draft, old] = [join(folder, `.draft-${mark}`), join(folder, `.old-${mark}`)];
  await mkdir(folder, { recursive: true });
  try {
    await cp(from, draft, { recursive: true });
    // A folder cannot be renamed onto one that is not empty.
    if (replaced.includes(to)) await rename(to, old);
    await rename(draft, to);
    for (const path of replaced) if (path !== to) await rm(path, { recursive: true });
  } catch (error) {
    if (existsSync(old) && !existsSync(to)) await rename(old, to);
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
