// @ts-check
/**
 * `npm start` and `npm run dev`: does what a fresh clone needs, then runs the stack. It runs on any Node.js from 20 on and
 * imports nothing that has to be installed.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite, isSiteBuilt } from '../build/build-site.mjs';
import { installDependencies } from '../build/install.mjs';
import { findNode, projectEnv } from '../build/pinned-node.mjs';
import { bold, printProblem } from '../build/terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stack = join(root, 'emulator', 'stack.ts');
const dev = process.argv.includes('--dev');

try {
  console.log(`\n${bold('Gatehouse')}`);
  await installDependencies(root);
  const node = await findNode(root);
  if (!dev && !isSiteBuilt(root)) {
    // Faults of ports, config and descriptions are told in the stack's own words, before a build of some minutes.
    const { code, stopped } = await runStack(node, ['--check']);
    if (code !== 0 || stopped) process.exit(code);
    await buildSite(root, node);
  }
  const args = dev ? ['--dev'] : [];
  let { code, again } = await runStack(node, args);
  while (again) ({ code, again } = await runStack(node, [...args, '--again']));
  process.exit(code);
} catch (error) {
  printProblem(error);
  process.exit(1);
}

/**
 * Runs the stack in the foreground. A signal asks it to stop by a message: at a terminal it has had the signal itself, and a
 * second one would end it at once. Should this process be killed, the stack sees the channel close and ends as well.
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<{ code: number, again: boolean, stopped: boolean }>} its exit code, whether it ended only to be started
 * again, and whether it was asked to stop
 */
function runStack(node, args) {
  const child = spawn(node, [stack, ...args], {
    cwd: root,
    env: projectEnv(root),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let again = false;
  let stopped = false;
  child.on('message', (message) => (again = message === 'again'));
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const passOn = signals.map((signal) => {
    const listener = () => {
      again = false;
      stopped = true;
      if (child.connected) child.send('stop');
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      for (const stop of passOn) stop();
      resolve({ code: code ?? 1, again, stopped });
    });
  });
}
