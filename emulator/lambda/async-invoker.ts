import type { EventQueue, QueuedEvent } from './event-queue.ts';
import type { Outcome } from './worker-messages.ts';

export interface AsyncInvoker {
  /** Keeps the event and runs it soon; it is repeated after a failure. */
  accept(functionName: string, event: string, requestId: string): void;
  close(): void;
}

/** Lambda repeats a failed asynchronous invocation twice: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
export const awsRetryDelaysMs: readonly number[] = [60_000, 120_000];

export interface AsyncInvokerOptions {
  readonly queue: EventQueue;
  /** Waits for a free environment; undefined when there is no such function any more. */
  readonly run: (
    functionName: string,
    event: string,
    requestId: string,
  ) => Promise<Outcome | undefined>;
  readonly retryDelaysMs: readonly number[];
  readonly clock: () => number;
  readonly onError: (error: unknown) => void;
}

/** Runs what the queue holds, starting with what an earlier process left. */
export function createAsyncInvoker(options: AsyncInvokerOptions): AsyncInvoker {
  const { queue, run, retryDelaysMs, clock, onError } = options;
  const timers = new Map<string, NodeJS.Timeout>();
  let closed = false;

  const attempt = async ({ requestId, functionName, event, failures }: QueuedEvent) => {
    const outcome = await run(functionName, event, requestId);
    // A process that is ending kills its functions; the next one repeats what they did not finish.
    if (closed) return;
    const delayMs = retryDelaysMs[failures];
    if (outcome === undefined || outcome.ok || delayMs === undefined)
      return queue.remove(requestId);
    const dueAt = clock() + delayMs;
    queue.postpone(requestId, failures + 1, dueAt);
    schedule({ requestId, functionName, event, failures: failures + 1, dueAt });
  };
  const schedule = (queued: QueuedEvent) => {
    const start = () => {
      timers.delete(queued.requestId);
      attempt(queued).catch(onError);
    };
    timers.set(queued.requestId, setTimeout(start, Math.max(0, queued.dueAt - clock())));
  };

  queue.all().forEach(schedule);
  return {
    accept(functionName, event, requestId) {
      const queued = { requestId, functionName, event, failures: 0, dueAt: clock() };
      queue.add(queued);
      schedule(queued);
    },
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      queue.close();
    },
  };
}
