// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectEnv } from '../../build/pinned-node.mjs';
import { runCommand } from '../../build/run-command.mjs';
import { Problem } from '../../build/terminal.mjs';
import { countPlaywright, countVitest } from './count-tests.mjs';
import { findBrowser, thisMachine } from './find-browser.mjs';

/**
 * @typedef {{ passed: number, failed: number, output: string }} Result
 * @typedef {{ name: string, run: (root: string, node: string) => Promise<Result> }} Part
 * @typedef {{ quick: boolean, lanes: readonly (readonly Part[])[] }} Stage
 */

/**
 * Everything `npm test` runs; `npm run check` runs the stages that are quick. Stages follow one another and so do the parts of a
 * lane; lanes run side by side, for each of the tools in them keeps one core busy.
 * @type {readonly Stage[]}
 */
export const stages = [
  {
    quick: true,
    lanes: [
      [
        { name: 'lint', run: tool('eslint/bin/eslint.js', '.') },
        { name: 'format', run: tool('prettier/bin/prettier.cjs', '--check', '.') },
      ],
      [
        // It writes the types of content collections, which the next part reads.
        { name: 'types of pages', run: tool('astro/bin/astro.mjs', 'check') },
        { name: 'types', run: tool('typescript/bin/tsc', '--noEmit') },
      ],
    ],
  },
  { quick: true, lanes: [[{ name: 'unit tests', run: vitest('unit') }]] },
  { quick: false, lanes: [[{ name: 'contract tests', run: vitest('contract') }]] },
  { quick: false, lanes: [[{ name: 'house tests', run: vitest('house') }]] },
  // Their set-up builds the shipped site with some descriptions more; a build that fails is a failure of theirs.
  { quick: false, lanes: [[{ name: 'site build and end-to-end tests', run: endToEnd }]] },
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
async function endToEnd(root, node) {
  /** @type {import('./find-browser.mjs').Browser} */
  let browser;
  try {
    browser = await findBrowser(thisMachine(root, node));
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
