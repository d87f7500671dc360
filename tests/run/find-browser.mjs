// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../../build/run-command.mjs';
import { Problem } from '../../build/terminal.mjs';

/** @typedef {{ path: string, source: string }} Browser */

/**
 * What a machine is asked while a browser is looked for.
 * @typedef {object} Machine
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {boolean} isRoot whether packages of the system may be installed
 * @property {(path: string) => boolean} exists
 * @property {(command: string, args: readonly string[], env?: Record<string, string>) => Promise<{ code: number, output: string }>} run
 * @property {string} node program that runs Playwright's own
 * @property {string} playwright its command line
 */

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome.exe',
];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} root @param {string} node @returns {Machine} */
export const thisMachine = (root, node) => ({
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (command, args, env = {}) =>
    runCommand(command, args, { cwd: root, env: { ...process.env, ...env } }),
  node,
  playwright: join(root, 'node_modules', 'playwright', 'cli.js'),
});

/**
 * A Chromium for the end-to-end tests: the one named by CHROMIUM_PATH and no other, else an installed one, else Playwright's own,
 * else Debian's package where this is root.
 * @param {Machine} machine
 * @returns {Promise<Browser>}
 * @throws {Problem}
 */
export async function findBrowser(machine) {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    if (await starts(machine, named)) return { path: named, source: 'CHROMIUM_PATH' };
    throw new Problem(
      `CHROMIUM_PATH names ${named}, which does not start as a browser.`,
      'Set it to another one, or unset it to have one found.',
    );
  }
  for (const way of [installed, playwrights, debians]) {
    const browser = await way(machine);
    if (browser !== undefined) return browser;
  }
  throw new Problem(
    'There is no browser for the end-to-end tests, and none could be installed.',
    'Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  );
}

/** @param {Machine} machine */
async function installed(machine) {
  const onPath = (machine.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  for (const path of [...onPath, ...wellKnown])
    if (machine.exists(path) && (await starts(machine, path))) return { path, source: 'installed' };
  return undefined;
}

/** @param {Machine} machine */
async function playwrights(machine) {
  const { run, node, playwright } = machine;
  const script = "import { chromium } from 'playwright'; console.log(chromium.executablePath());";
  const { output } = await run(node, ['--input-type=module', '--eval', script]);
  const browser = { path: output.trim(), source: "Playwright's own" };
  if (await starts(machine, browser.path)) return browser;
  const { code } = await run(node, [playwright, 'install', 'chromium']);
  return code === 0 && (await starts(machine, browser.path)) ? browser : undefined;
}

/** @param {Machine} machine */
async function debians(machine) {
  if (!machine.isRoot) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await machine.run('apt-get', ['update'], env);
  const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
  const { code } = await machine.run('apt-get', install, env);
  const path = '/usr/bin/chromium';
  return code === 0 && (await starts(machine, path))
    ? { path, source: "Debian's package" }
    : undefined;
}

/**
 * Whether a browser starts: one whose libraries are missing is there and does not.
 * @param {Machine} machine @param {string} path
 */
async function starts({ run }, path) {
  const { code } = await run(path, ['--version']);
  return code === 0;
}
