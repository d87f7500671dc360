// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../../build/run-command.mjs';
import { Problem } from '../../build/terminal.mjs';

/** @typedef {{ path: string, source: string }} Browser */

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

/**
 * A Chromium for the end-to-end tests: the one named by CHROMIUM_PATH, else an installed one, else Playwright's own, else
 * Debian's package where this is root.
 * @param {string} root
 * @param {string} node
 * @returns {Promise<Browser>}
 * @throws {Problem}
 */
export async function findBrowser(root, node) {
  const ways = [installed, playwrights, debians];
  for (const way of ways) {
    const browser = await way(root, node);
    if (browser !== undefined) return browser;
  }
  throw new Problem(
    'There is no browser for the end-to-end tests, and none could be installed.',
    'Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  );
}

/** @param {string} root */
async function installed(root) {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const named = process.env['CHROMIUM_PATH'];
  for (const path of [...(named ? [named] : []), ...onPath, ...wellKnown])
    if (existsSync(path) && (await runs(root, path))) return { path, source: 'installed' };
  return undefined;
}

/** @param {string} root @param {string} node */
async function playwrights(root, node) {
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  const path = await playwrightPath(root, node);
  if (!(await runs(root, path))) {
    const { code } = await runCommand(node, [cli, 'install', 'chromium'], { cwd: root });
    if (code !== 0 || !(await runs(root, path))) return undefined;
  }
  return { path, source: "Playwright's own" };
}

/** @param {string} root @param {string} node */
async function playwrightPath(root, node) {
  const script = "import { chromium } from 'playwright'; console.log(chromium.executablePath());";
  const { output } = await runCommand(node, ['--input-type=module', '--eval', script], {
    cwd: root,
  });
  return output.trim();
}

/** @param {string} root */
async function debians(root) {
  if (process.getuid?.() !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { cwd: root, env });
  const args = ['install', '--yes', '--no-install-recommends', 'chromium'];
  const { code } = await runCommand('apt-get', args, { cwd: root, env });
  const path = '/usr/bin/chromium';
  return code === 0 && (await runs(root, path)) ? { path, source: "Debian's package" } : undefined;
}

/**
 * Whether a browser starts: one whose libraries are missing is there and does not.
 * @param {string} root @param {string} path
 */
async function runs(root, path) {
  const { code } = await runCommand(path, ['--version'], { cwd: root });
  return code === 0;
}
