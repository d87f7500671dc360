/** The inside of an execution environment: loads a function's module once, then runs its handler for one event at a time. */
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionError, InvokeMessage, Outcome, WorkerMessage } from './worker-messages.ts';

type Handler = (event: unknown, context: object) => unknown;

const { entry, name, memoryMb } = workerData as { entry: string; name: string; memoryMb: number };
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
let requestId = '';

/** Lambda's Node.js runtime writes time, request id and level before each line. */
const levels = {
  debug: 'DEBUG',
  error: 'ERROR',
  info: 'INFO',
  log: 'INFO',
  trace: 'TRACE',
  warn: 'WARN',
};
for (const [method, level] of Object.entries(levels))
  Object.assign(console, {
    [method]: (...values: unknown[]) =>
      tell({
        type: 'log',
        line: `${new Date().toISOString()}\t${requestId}\t${level}\t${format(...values)}`,
      }),
  });

function describe(error: unknown, fallbackType: string): FunctionError {
  if (!(error instanceof Error)) return { errorType: fallbackType, errorMessage: format(error) };
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: (error.stack ?? '').split('\n'),
  };
}

async function loadHandler(): Promise<Handler | FunctionError> {
  try {
    const module = (await import(entry)) as { handler?: unknown };
    if (typeof module.handler === 'function') return module.handler as Handler;
    return { errorType: 'Runtime.HandlerNotFound', errorMessage: `${entry} exports no handler` };
  } catch (error) {
    const errorType =
      error instanceof SyntaxError ? 'Runtime.UserCodeSyntaxError' : 'Runtime.ImportModuleError';
    return { ...describe(error, errorType), errorType };
  }
}

async function run(handler: Handler, message: InvokeMessage): Promise<Outcome> {
  requestId = message.requestId;
  try {
    const result = await handler(JSON.parse(message.event), contextOf(message));
    return { ok: true, payload: JSON.stringify(result) ?? 'null' };
  } catch (error) {
    return { ok: false, error: describe(error, 'Error') };
  }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
const contextOf = ({ requestId: awsRequestId, deadline, functionArn }: InvokeMessage) => ({
  awsRequestId,
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn,
  memoryLimitInMB: String(memoryMb),
  logGroupName: `/aws/lambda/${name}`,
  logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'] ?? '',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const handler = await loadHandler();
if (typeof handler === 'function') {
  parentPort?.on('message', (message: InvokeMessage) => {
    void run(handler, message).then((outcome) => tell({ type: 'outcome', outcome }));
  });
  tell({ type: 'ready' });
} else {
  tell({ type: 'init-error', error: handler });
}
