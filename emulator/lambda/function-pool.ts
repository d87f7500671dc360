import type { ExecutionEnvironment } from './execution-environment.ts';
import type { Outcome } from './worker-messages.ts';

/** All execution environments of one function. */
export interface FunctionPool {
  /**
   * Runs an invocation in a free environment, or in a new one.
   * @param wait whether to queue when all are busy
   * @returns undefined when all are busy and `wait` is false
   */
  invoke(event: string, requestId: string, wait: boolean): Promise<Outcome | undefined>;
  /** Lets environments finish what they do and starts the next invocation on the function's present source. */
  reload(): void;
  close(): Promise<void>;
}

/** @param limit environments at once */
export function createFunctionPool(start: () => ExecutionEnvironment, limit: number): FunctionPool {
  let idle: ExecutionEnvironment[] = [];
  let retired = new Set<ExecutionEnvironment>();
  const busy = new Set<ExecutionEnvironment>();
  const waiting: (() => void)[] = [];

  const acquire = async (wait: boolean): Promise<ExecutionEnvironment | undefined> => {
    while (busy.size >= limit) {
      if (!wait) return undefined;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    const environment = idle.findLast(({ alive }) => alive) ?? start();
    idle = idle.filter((other) => other !== environment && other.alive);
    busy.add(environment);
    return environment;
  };

  const release = (environment: ExecutionEnvironment) => {
    busy.delete(environment);
    if (retired.delete(environment)) void environment.close();
    else if (environment.alive) idle.push(environment);
    waiting.shift()?.();
  };

  return {
    async invoke(event, requestId, wait) {
      const environment = await acquire(wait);
      if (environment === undefined) return undefined;
      try {
        return await environment.invoke(event, requestId);
      } finally {
        release(environment);
      }
    },
    reload() {
      retired = new Set(busy);
      for (const environment of idle) void environment.close();
      idle = [];
    },
    async close() {
      await Promise.all([...idle, ...busy].map((environment) => environment.close()));
    },
  };
}
