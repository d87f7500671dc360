// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs a program to its end without a standard input, and keeps what it writes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void, shell?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>} a program that cannot be started has the code 127
 */
export function runCommand(command, args, { cwd, env = process.env, onOutput, shell = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        onOutput?.(text);
      });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
