// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { Problem, withProgress } from './terminal.mjs';

const oldestNode = 20;
const oldestNpm = 10;

/**
 * Installs what package-lock.json names, unless node_modules already holds exactly that.
 * @param {string} root the project's folder
 * @throws {Problem}
 */
export async function installDependencies(root) {
  const node = Number(process.versions.node.split('.')[0]);
  if (node < oldestNode)
    throw new Problem(
      `Node.js ${process.versions.node} is too old.`,
      `Install Node.js ${oldestNode} or newer from https://nodejs.org, then start again.`,
    );
  if (isInstalled(root)) return;
  await checkNpm(root);
  await withProgress('Installing dependencies (about a minute)', async () => {
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await npm(root, args);
    if (code === 0 && isInstalled(root)) return;
    throw new Problem(`npm ci failed:\n${output.trim()}`, 'Mend what it names, then start again.');
  });
}

/**
 * npm writes what it installed into node_modules at its very end, so an interrupted installation is seen as none. Optional
 * packages are left out: most of them are for other systems.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

/** @param {string} root */
async function checkNpm(root) {
  const { code, output } = await npm(root, ['--version']);
  if (code !== 0)
    throw new Problem(
      'npm was not found.',
      'It comes with Node.js: https://nodejs.org. Install it, then start again.',
    );
  if (Number(output.split('.')[0]) < oldestNpm)
    throw new Problem(
      `npm ${output.trim()} is too old.`,
      `Run "npm install --global npm@${oldestNpm}", then start again.`,
    );
}

/**
 * The npm that runs this script, else the one on the path.
 * @param {string} cwd
 * @param {readonly string[]} args
 */
function npm(cwd, args) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('npm-cli.js'))
    return runCommand(process.execPath, [script, ...args], { cwd });
  return runCommand('npm', args, { cwd, shell: process.platform === 'win32' });
}
