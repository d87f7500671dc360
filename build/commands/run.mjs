// @ts-check
/**
 * `npm run import`, `check:openapi` and `drift`: does what a fresh clone needs, then runs the command on the pinned Node.js. It
 * runs on any Node.js from 20 on and imports nothing that has to be installed.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../install.mjs';
import { findNode, projectEnv } from '../pinned-node.mjs';
import { printProblem } from '../terminal.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);

try {
  await installDependencies(root);
  const node = await findNode(root);
  const script = join(root, 'build', 'commands', `${name}.ts`);
  // The signals of a terminal reach both; this one waits for the other's exit code.
  process.on('SIGINT', () => undefined);
  const child = spawn(node, [script, ...args], {
    cwd: root,
    env: projectEnv(root),
    stdio: 'inherit',
  });
  child.on('exit', (code) => process.exit(code ?? 130));
} catch (error) {
  printProblem(error, 'The command did not start.');
  process.exit(2);
}
