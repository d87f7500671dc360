import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { environmentVariables } from './environment-variables.ts';
import { functionArn, type Deployment, type FunctionDefinition } from './function-definition.ts';
import type { FunctionError, InvokeMessage, Outcome, WorkerMessage } from './worker-messages.ts';

/** One worker thread with a function's module loaded. It runs one invocation at a time, as on Lambda. */
export interface ExecutionEnvironment {
  /** @param event JSON text */
  invoke(event: string, requestId: string): Promise<Outcome>;
  /** False once the thread has ended: after a time-out, an exit or a crash. */
  readonly alive: boolean;
  close(): Promise<void>;
}

/** Lambda allows 10 s; a desk that runs a build beside it needs more. */
const initTimeoutMs = 30_000;

/** Starts a thread; an invocation waits for its module to be loaded. */
export function startEnvironment(
  definition: FunctionDefinition,
  deployment: Deployment,
  log: (line: string) => void,
): ExecutionEnvironment {
  const { name, timeoutMs } = definition;
  const worker = startWorker(definition, deployment);
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk: Buffer) => chunk.toString().trimEnd().split('\n').forEach(log));

  const init = Promise.withResolvers<FunctionError | undefined>();
  let running: PromiseWithResolvers<Outcome> | undefined;
  let alive = true;
  const end = (error: FunctionError) => {
    alive = false;
    init.resolve(error);
    running?.resolve({ ok: false, error });
    void worker.terminate();
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'log') log(message.line);
    else if (message.type === 'ready') init.resolve(undefined);
    else if (message.type === 'init-error') end(message.error);
    else running?.resolve(message.outcome);
  });
  worker.on('error', (error) => end(describeCrash(error)));
  worker.on('exit', (code) =>
    end({
      errorType: 'Runtime.ExitError',
      errorMessage: `Runtime exited without providing a reason: exit status ${code}`,
    }),
  );

  const invoke = async (event: string, requestId: string): Promise<Outcome> => {
    running = Promise.withResolvers<Outcome>();
    const failed = await withTimeout(init.promise, initTimeoutMs, () =>
      end(timedOut(requestId, initTimeoutMs)),
    );
    if (failed !== undefined) return { ok: false, error: failed };
    const message: InvokeMessage = {
      requestId,
      event,
      deadline: Date.now() + timeoutMs,
      functionArn: functionArn(deployment, name),
    };
    worker.postMessage(message);
    return withTimeout(running.promise, timeoutMs, () => end(timedOut(requestId, timeoutMs)));
  };
  return {
    invoke,
    get alive() {
      return alive;
    },
    close: async () => void (await worker.terminate()),
  };
}

function startWorker(definition: FunctionDefinition, deployment: Deployment): Worker {
  const { name, entry, memoryMb } = definition;
  const logStream = `[$LATEST]${randomUUID().replaceAll('-', '')}`;
  const worker = new Worker(new URL('function-worker.ts', import.meta.url), {
    name,
    workerData: { entry, name, memoryMb },
    env: environmentVariables(definition, deployment, logStream),
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  worker.unref();
  return worker;
}

async function withTimeout<T>(promise: Promise<T>, ms: number, onTimeout: () => void): Promise<T> {
  const timer = setTimeout(onTimeout, ms);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

const timedOut = (requestId: string, ms: number): FunctionError => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(ms / 1000).toFixed(2)} seconds`,
});

function describeCrash(error: unknown): FunctionError {
  const { name, message, stack, code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      errorType: 'Runtime.OutOfMemory',
      errorMessage: 'Runtime exited with error: signal: killed',
    };
  return { errorType: name, errorMessage: message, trace: (stack ?? '').split('\n') };
}
