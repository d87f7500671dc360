import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A line that is a commit's day, which no path of a file can be taken for. */
const mark = 'committed:';

/**
 * The day of the last commit of each file under a folder, UTC, e.g. `2026-03-14`, by path from the root of the repository's checkout
 * or of whatever folder `root` is in it. Empty where there is no repository, no git, or only the latest commits of a repository
 * (a shallow clone), in which every file would seem to be of the same day.
 *
 * @param root absolute path; paths are told from here
 * @param folder absolute path of a folder in it
 */
export async function commitDays(
  root: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    const git = (...args: readonly string[]) =>
      run('git', ['-C', root, '-c', 'core.quotePath=off', ...args], {
        maxBuffer: 256 * 1024 * 1024,
      });
    const { stdout: shallow } = await git('rev-parse', '--is-shallow-repository');
    if (shallow.trim() !== 'false') return new Map();
    const { stdout } = await git(
      'log',
      '--no-renames',
      '--relative',
      '--name-only',
      `--format=${mark}%cI`,
      '--',
      folder,
    );
    return firstDays(stdout);
  } catch {
    return new Map();
  }
}

/** `git log` tells the newest commit first, so that the first day of a file is its last. */
function firstDays(log: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  let day = '';
  for (const line of log.split('\n'))
    if (line.startsWith(mark)) day = new Date(line.slice(mark.length)).toISOString().slice(0, 10);
    else if (line !== '' && !days.has(line)) days.set(line, day);
  return days;
}
