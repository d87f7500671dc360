import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StackProblem } from './stack-problem.ts';

/** What a check says: nothing when all is well. */
export type Finding = { readonly message: string; readonly hint: string } | undefined;

/**
 * Loads config, descriptions and the stack's code as a new start would, in a thread of its own: this one keeps what it loaded once.
 * @throws StackProblem for what would stop that start
 */
export async function checkAnew(): Promise<void> {
  const worker = new Worker(new URL('check-worker.ts', import.meta.url));
  const [finding] = (await once(worker, 'message')) as [Finding];
  await worker.terminate();
  if (finding !== undefined) throw new StackProblem(finding.message, finding.hint);
}
