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
  const { stages } = await import('./run/parts.mjs');
  for (const { lanes } of stages.filter((stage) => stage.quick || !quick)) {
    console.log(`\n${bold(lanes.flatMap((lane) => lane.map(({ name }) => name)).join(', '))}`);
    await Promise.all(lanes.map((lane) => runLane(lane, node)));
  }
} catch (error) {
  failed += 1;
  console.error(error instanceof Problem ? `${error.message}\n${error.hint}` : error);
}
console.log(`\n${dim(`In ${seconds(performance.now())}.`)}\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {readonly import('./run/parts.mjs').Part[]} lane @param {string} node */
async function runLane(lane, node) {
  for (const part of lane) await runPart(part, node);
}

/** @param {import('./run/parts.mjs').Part} part @param {string} node */
async function runPart({ name, run }, node) {
  const startedAt = performance.now();
  const result = await run(root, node);
  passed += result.passed;
  failed += result.failed;
  const mark = result.failed === 0 ? green('passed') : red('failed');
  const counts = `${result.passed} passed, ${result.failed} failed`;
  const elapsed = dim(`in ${seconds(performance.now() - startedAt)}`);
  console.log(`  ${name}: ${mark}, ${counts} ${elapsed}`);
  if (result.failed > 0) console.log(`${result.output.trimEnd()}\n`);
}
