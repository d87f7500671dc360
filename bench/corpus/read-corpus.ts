import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { PublicDescription } from './choose-sample.ts';
import type { Outcome } from './outcome.ts';
import type { ReadAnswer, ReadRequest } from './read-in-child.ts';

/** What one description may take: seconds on the clock, and MB of JavaScript objects. */
export const readLimits = { seconds: 120, megabytes: 1536 } as const;
const childFile = join(import.meta.dirname, 'read-in-child.ts');

/** A description of the sample where the portal looks for it. */
export interface LaidOut {
  readonly description: PublicDescription;
  readonly request: ReadRequest;
}

/**
 * Reads descriptions, several at a time, each in a process that is ended and replaced when a description takes too long or breaks it.
 *
 * @param atOnce number of processes
 * @param onOutcome told of each as it comes
 */
export async function readCorpus(
  corpus: readonly LaidOut[],
  atOnce: number,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  // One iterator for all of them: each takes the next description.
  const queue = corpus.values();
  const work = async () => {
    let child = startChild();
    for (const { description, request } of queue) {
      const started = performance.now();
      const answer = await ask(child, request);
      const { name, format } = description;
      onOutcome({ name, format, ms: performance.now() - started, ...answer });
      if (!child.connected || answer.end === 'hung') {
        child.kill('SIGKILL');
        child = startChild();
      }
    }
    child.kill();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const startChild = (): ChildProcess =>
  fork(childFile, {
    execArgv: [`--max-old-space-size=${readLimits.megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

function ask(child: ChildProcess, request: ReadRequest): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: ReadAnswer) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (answer: unknown) => settle(answer as ReadAnswer);
    const onExit = (code: number | null, signal: string | null) =>
      settle({ end: 'crashed', why: `its process ended with ${signal ?? code}` });
    const timer = setTimeout(() => settle({ end: 'hung' }), readLimits.seconds * 1000);
    child.on('message', onMessage).on('exit', onExit);
    child.send(request, (error) => {
      if (error) settle({ end: 'crashed', why: error.message });
    });
  });
}
