import { availableParallelism } from 'node:os';
import { startEnvironment } from './execution-environment.ts';
import type { Deployment, FunctionDefinition } from './function-definition.ts';
import { createFunctionPool } from './function-pool.ts';
import { openLogFile } from './log-file.ts';
import type { Outcome } from './worker-messages.ts';

/** A function with its environments and its log. */
export interface DeployedFunction {
  readonly definition: FunctionDefinition;
  /**
   * Runs one invocation and logs it.
   * @returns undefined when it was throttled; `log` is what the function wrote meanwhile
   */
  run(
    event: string,
    requestId: string,
    wait: boolean,
  ): Promise<{ readonly outcome: Outcome; readonly log: string } | undefined>;
  reload(): void;
  close(): Promise<void>;
}

/** AWS would start a thousand; more than this on one machine only makes each slower. */
const environmentsPerFunction = Math.max(4, availableParallelism());
const responseLimitBytes = 6 * 1024 * 1024;

export function deployFunction(
  definition: FunctionDefinition,
  deployment: Deployment,
  logFolder: string,
): DeployedFunction {
  const file = openLogFile(logFolder, definition.name);
  const listeners = new Set<(line: string) => void>();
  const log = (line: string) => {
    file.write(line);
    for (const listen of listeners) listen(line);
  };
  const pool = createFunctionPool(
    () => startEnvironment(definition, deployment, log),
    definition.reservedConcurrency ?? environmentsPerFunction,
  );
  return {
    definition,
    reload: () => pool.reload(),
    async run(event, requestId, wait) {
      const lines: string[] = [];
      const listen = (line: string) => void lines.push(line);
      listeners.add(listen);
      const startedAt = performance.now();
      try {
        const outcome = await pool.invoke(event, requestId, wait);
        if (outcome === undefined) return undefined;
        const limited = limitResponse(outcome);
        if (!limited.ok)
          log(`${new Date().toISOString()}\t${requestId}\tERROR\t${JSON.stringify(limited.error)}`);
        log(
          `REPORT RequestId: ${requestId}\tDuration: ${(performance.now() - startedAt).toFixed(2)} ms`,
        );
        return { outcome: limited, log: lines.join('\n') };
      } finally {
        listeners.delete(listen);
      }
    },
    async close() {
      await pool.close();
      await file.close();
    },
  };
}

function limitResponse(outcome: Outcome): Outcome {
  if (!outcome.ok || Buffer.byteLength(outcome.payload) <= responseLimitBytes) return outcome;
  return {
    ok: false,
    error: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size exceeded maximum allowed payload size (${responseLimitBytes} bytes).`,
    },
  };
}
