import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** A file of a build: path from there, bytes, and when it was written, in whole milliseconds. */
const builtFile = z.tuple([z.string(), z.number(), z.number()]);
const builtFolder = z.strictObject({
  /** What its pages show, as their routes put it. */
  key: z.string(),
  files: z.array(builtFile),
  /** What stands inline in its pages (csp-hashes.ts). */
  scripts: z.array(z.string()),
  styles: z.array(z.string()),
});
const builtFolders = z.strictObject({
  /** Of the code that made the pages. */
  code: z.string(),
  /** By path from the build. */
  folders: z.record(z.string(), builtFolder),
});

/** A folder of pages that go together, as a build made it. */
export type BuiltFolder = z.infer<typeof builtFolder>;
/** The folders of a build that the next one may take over. It lies beside the build, for all within is served. */
export type BuiltFolders = z.infer<typeof builtFolders>;

const recordOf = (build: string): string => `${build.replace(/[/\\]$/, '')}.json`;

/** @returns none when there is no record, or one that this code did not write */
export function readBuiltFolders(build: string): BuiltFolders | undefined {
  try {
    return builtFolders.safeParse(JSON.parse(readFileSync(recordOf(build), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export function writeBuiltFolders(build: string, built: BuiltFolders): void {
  writeFileSync(recordOf(build), JSON.stringify(built));
}

/** To be called before a build is written: what is recorded of the one that stood there holds no longer. */
export function forgetBuiltFolders(build: string): void {
  rmSync(recordOf(build), { force: true });
}

/**
 * Every file of a folder of a build, and its Markdown twin, which lies beside it.
 * @param name path of the folder from the build
 */
export async function filesOf(build: string, name: string): Promise<BuiltFolder['files']> {
  const folder = join(build, name);
  const entries = existsSync(folder)
    ? await readdir(folder, { recursive: true, withFileTypes: true })
    : [];
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const twin = `${folder}.md`;
  return [...files, ...(existsSync(twin) ? [twin] : [])].map((path) => [
    relative(build, path),
    ...stampOf(path),
  ]);
}

/**
 * Puts the files of a built folder into another build: as further names of the same bytes, since no build writes into a file that
 * is there, or as copies where the disk knows no such names.
 *
 * @param from absolute path of the build before
 * @param to absolute path of the build, in which none of the files may be
 * @returns false when the folder is no longer as it was built; nothing is left of the attempt
 */
export function takeFolderOver(from: string, to: string, { files }: BuiltFolder): boolean {
  const made = new Set<string>();
  const taken: string[] = [];
  try {
    for (const [name, bytes, writtenMs] of files) {
      const [source, target] = [join(from, name), join(to, name)];
      const [nowBytes, nowWrittenMs] = stampOf(source);
      if (nowBytes !== bytes || nowWrittenMs !== writtenMs) throw new Error(`${name} has changed`);
      const folder = dirname(target);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      linkOrCopy(source, target);
      taken.push(target);
    }
    return true;
  } catch {
    for (const file of taken) rmSync(file);
    return false;
  }
}

/** A copy keeps the time at which the original was written, by which the next build knows it. */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
    const { atime, mtime } = statSync(source);
    utimesSync(target, atime, mtime);
  }
}

function stampOf(path: string): [bytes: number, writtenMs: number] {
  const { size, mtime } = statSync(path);
  return [size, mtime.getTime()];
}
