// @ts-check
/**
 * `npm test`: does its own set-up in a fresh clone, runs every part whatever becomes of the others, and ends with one line,
 * `N passed, N failed`. `npm run check` (`--quick`) runs what needs neither a build nor a browser.
 */
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../build/install.mjs';
import { findNode } from '../build/pinned-node.mjs';
import { bold, dim, green, Problem, red, seconds } from '../build/terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quick = process.argv.includes('--quick');
let passed = 0;
let failed = 0;

try {
  await installDependencies(root);
  const node = await findNode(root);
  const { parts } = await import('./run/parts.mjs');
  for (const part of parts) if (part.quick || !quick) await runPart(part, node);
} catch (error) {
  failed += 1;
  console.error(error instanceof Problem ? `${error.message}\n${error.hint}` : error);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {import('./run/parts.mjs').Part} part @param {string} node */
async function runPart({ name, run }, node) {
  console.log(`\n${bold(name)}`);
  const startedAt = performance.now();
  const result = await run(root, node);
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) console.log(result.output.trimEnd());
  const mark = result.failed === 0 ? green('passed') : red('failed');
  const counts = `${result.passed} passed, ${result.failed} failed`;
  console.log(`  ${mark}: ${counts} ${dim(`in ${seconds(performance.now() - startedAt)}`)}`);
}
