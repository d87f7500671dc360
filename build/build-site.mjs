// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compressSite } from './compress-site.mjs';
import { hashFiles } from './hash-files.mjs';
import { runCommand } from './run-command.mjs';
import { projectEnv } from './pinned-node.mjs';
import { Problem, withProgress } from './terminal.mjs';

const variables = ['GATEHOUSE_OPENAPI', 'GATEHOUSE_CONFIG', 'GATEWAY_URL'];
/** What makes pages out of descriptions, by its path from the root. */
export const codePaths = ['src', 'public', 'build', 'astro.config.mjs', 'package-lock.json'];

/**
 * How V8 keeps the heap of a build. Rendering leaves much behind that lives for one page: a larger young generation is swept less
 * often. Readings of descriptions leave hundreds of megabytes at once: without a bound on its growth the heap is three times as large
 * before they are collected.
 */
export const heapFlags = ['--max-semi-space-size=32', '--heap-growing-percent=100'];

/**
 * Whether the built site is that of the present inputs.
 * @param {string} root
 */
export const isSiteBuilt = (root) =>
  readIfThere(join(distFolder(root), marker)) === hashInputs(root);

/**
 * Builds the site with Astro.
 * @param {string} root
 * @param {string} node
 * @param {string} [dist] folder for it, unless it is that of the environment
 * @throws {Problem} with what Astro said
 */
export async function buildSite(root, node, dist = distFolder(root)) {
  const hash = hashInputs(root);
  const before = existsSync(dist) ? realpathSync(dist) : undefined;
  await withProgress('Building the site', async () => {
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const env = { ...projectEnv(root), NO_COLOR: '1', GATEHOUSE_DIST: dist };
    const { code, output } = await runCommand(node, [...heapFlags, astro, 'build'], {
      cwd: root,
      env,
    });
    if (code === 0) return compressSite(dist, before);
    throw new Problem(
      `The site could not be built:\n${errorsIn(output)}`,
      'Mend what it names, then start again.',
    );
  });
  writeFileSync(join(dist, marker), hash);
}

/**
 * What Astro says from its first error on; all of its last words when it names none.
 * @param {string} output
 */
function errorsIn(output) {
  const lines = output.trim().split('\n');
  const first = lines.findIndex((line) => /\[ERROR\]|error:/i.test(line));
  return lines.slice(first === -1 ? -40 : first).join('\n');
}

/** Inside the built site, for Astro empties that folder first: a build by other means leaves no mark. */
export const marker = '.inputs';

/** @param {string} root */
const distFolder = (root) => resolve(root, process.env['GATEHOUSE_DIST'] || 'dist');

/**
 * A hash of all that goes into the site.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hashInputs(root, env = process.env) {
  const named = variables.map((name) => env[name] ?? '');
  const files = [...codePaths, 'openapi', ...named.slice(0, 2).filter(Boolean)];
  return createHash('sha256')
    .update(JSON.stringify(named))
    .update(hashFiles(root, files))
    .digest('hex');
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
