import type { Terminal } from './command.ts';

/** Long enough that what is quick says nothing before its end. */
const tickMs = 200;

/**
 * Says what is going on while it goes on: a line that counts on a terminal, one line at the end elsewhere.
 * @param work may say how far it is
 */
export async function showProgress<T>(
  terminal: Terminal,
  label: string,
  work: (tell: (state: string) => void) => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  let state = '';
  const draw = () =>
    process.stderr.write(
      `\r\u001b[2K  ${label} … ${[elapsed(), state].filter(Boolean).join(', ')}`,
    );
  const timer = terminal.isWatched ? setInterval(draw, tickMs) : undefined;
  const end = (outcome: string) => {
    clearInterval(timer);
    terminal.err(`${terminal.isWatched ? '\r\u001b[2K' : ''}  ${label}: ${outcome}`);
  };
  try {
    const result = await work((next) => {
      state = next;
    });
    end(`done in ${elapsed()}`);
    return result;
  } catch (error) {
    end(`failed after ${elapsed()}`);
    throw error;
  }
}
