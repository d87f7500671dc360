// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../build/build-site.mjs';
import { projectEnv } from '../../build/pinned-node.mjs';
import { runCommand } from '../../build/run-command.mjs';
import { Problem } from '../../build/terminal.mjs';
import { countPlaywright, countVitest } from './count-tests.mjs';
import { findBrowser } from './find-browser.mjs';

/**
 * @typedef {{ passed: number, failed: number, output: string }} Result
 * @typedef {{ name: string, quick: boolean, run: (root: string, node: string) => Promise<Result> }} Part
 */

/** Everything `npm test` runs, in this order; `npm run check` runs those that are quick. */
/** @type {readonly Part[]} */
export const parts = [
  { name: 'format', quick: true, run: tool('prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'lint', quick: true, run: tool('eslint/bin/eslint.js', '.') },
  // It writes the types of content collections, which the next part reads.
  { name: 'types of pages', quick: true, run: tool('astro/bin/astro.mjs', 'check') },
  { name: 'types', quick: true, run: tool('typescript/bin/tsc', '--noEmit') },
  { name: 'unit tests', quick: true, run: vitest('unit') },
  { name: 'contract tests', quick: false, run: vitest('contract') },
  { name: 'house tests', quick: false, run: vitest('house') },
  { name: 'site build', quick: false, run: build },
  { name: 'end-to-end tests', quick: false, run: endToEnd },
];

/**
 * A program of node_modules that counts as one test.
 * @param {string} script @param {...string} args
 * @returns {Part['run']}
 */
function tool(script, ...args) {
  return async (root, node) => {
    const { code, output } = await runScript(root, node, [script, ...args]);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  };
}

/** @param {string} project @returns {Part['run']} */
function vitest(project) {
  return (root, node) =>
    withReport(async (report) => {
      const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
      const { code, output } = await runScript(root, node, [
        'vitest/vitest.mjs',
        ...args,
        `--outputFile.json=${report}`,
      ]);
      return { ...countVitest(readJson(report), code), output };
    });
}

/** @type {Part['run']} */
async function build(root, node) {
  try {
    await buildSite(root, node);
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** @type {Part['run']} */
async function endToEnd(root, node) {
  /** @type {import('./find-browser.mjs').Browser} */
  let browser;
  try {
    browser = await findBrowser(root, node);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { passed: 0, failed: 1, output: `${error.message}\n${error.hint}` };
  }
  console.log(`  Browser for the end-to-end tests: ${browser.path} (${browser.source})`);
  return withReport(async (report) => {
    const env = { CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = [
      '@playwright/test/cli.js',
      'test',
      '--config=playwright.config.ts',
      '--reporter=list,json',
    ];
    const { code, output } = await runScript(root, node, args, env);
    return { ...countPlaywright(readJson(report), code), output };
  });
}

/** @param {string} root @param {string} node @param {string[]} command @param {Record<string, string>} [env] */
function runScript(root, node, [script = '', ...args], env = {}) {
  return runCommand(node, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...projectEnv(root), FORCE_COLOR: '0', ...env },
  });
}

/**
 * @param {(report: string) => Promise<Result>} run given the path of a file for its report
 * @returns {Promise<Result>}
 */
async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {unknown} undefined when the program wrote none */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
