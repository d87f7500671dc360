// @ts-check
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { Problem } from './terminal.mjs';

/** Threads of one process have locks in common since then. */
const needed = '24.5';
const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);

/**
 * The Node.js that the project pins as an optional dependency of its own; where there is none for this system, the one that
 * runs now, if it is new enough.
 * @param {string} root
 * @returns {Promise<string>} path of the program
 * @throws {Problem}
 */
export async function findNode(root) {
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', folder, 'bin', name);
  for (const candidate of [pinned, process.execPath]) {
    const { code, output } = await runCommand(candidate, ['--version'], { cwd: root });
    const [, major, minor] = /^v(\d+)\.(\d+)/.exec(output) ?? [];
    const isEnough =
      Number(major) > neededMajor ||
      (Number(major) === neededMajor && Number(minor) >= neededMinor);
    if (code === 0 && isEnough) return candidate;
  }
  throw new Problem(
    `Gatehouse brings its own Node.js for Linux and Windows, but not for this system, and Node.js ${process.versions.node} is too old.`,
    `Install Node.js ${needed} or newer from https://nodejs.org, then start again.`,
  );
}

/**
 * The environment for programs of the project: its own first on the path, compiled code kept for the next start, no
 * telemetry, no question whether there is a newer Astro.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export const projectEnv = (root) => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
});
