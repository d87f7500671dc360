// @ts-check
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';

/** Plain output for people: colour only where there is a terminal that wants it (https://no-color.org). */
const coloured = process.stdout.isTTY === true && !process.env['NO_COLOR'];
const paint = (/** @type {number} */ code) => (/** @type {string} */ text) =>
  coloured ? `\u001b[${code}m${text}\u001b[0m` : text;

export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Shows that something takes its time: a line that counts on a terminal, one line elsewhere.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const startedAt = performance.now();
  const elapsed = () => seconds(performance.now() - startedAt);
  const show = () => process.stdout.write(`\r  ${label} … ${dim(elapsed())} `);
  const timer = coloured ? setInterval(show, 100) : undefined;
  if (!coloured) console.log(`  ${label} …`);
  try {
    const result = await work();
    clearInterval(timer);
    console.log(`${coloured ? '\r' : ''}  ${label}: ${green('done')} ${dim(`in ${elapsed()}`)}   `);
    return result;
  } catch (error) {
    clearInterval(timer);
    console.log(
      `${coloured ? '\r' : ''}  ${label}: ${red('failed')} ${dim(`after ${elapsed()}`)}   `,
    );
    throw error;
  }
}

/** A reason to stop that its reader can mend. */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {string} hint how to mend it
   */
  constructor(message, hint) {
    super(message);
    this.name = 'Problem';
    this.hint = hint;
  }
}

/** @param {unknown} error @param {string} [headline] what came of it */
export function printProblem(error, headline = 'Gatehouse did not start.') {
  if (!(error instanceof Problem)) throw error;
  console.error(`\n${red(headline)} ${error.message}\n${error.hint}\n`);
}
