import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AwsRequest, AwsResponse, AwsService } from '../../src/model/aws-wire.ts';
import { awsRetryDelaysMs, createAsyncInvoker } from './async-invoker.ts';
import { deployFunction, type DeployedFunction } from './deployed-function.ts';
import { openEventQueue } from './event-queue.ts';
import { functionArn, type Deployment, type FunctionDefinition } from './function-definition.ts';
import { invoke } from './invoke.ts';
import { jsonResponse, LambdaError, lambdaErrorResponse } from './lambda-response.ts';
import { rateMs, scheduledEvent } from './schedule.ts';

export interface LambdaOptions extends Deployment {
  readonly functions: readonly FunctionDefinition[];
  /** Folder for the queue of asynchronous invocations; it has to exist. */
  readonly dataFolder: string;
  readonly logFolder: string;
  /** Told of errors nobody expected. */
  readonly onError: (error: unknown) => void;
  readonly retryDelaysMs?: readonly number[];
  /** Epoch milliseconds. */
  readonly clock?: () => number;
}

export interface Lambda {
  readonly service: AwsService;
  /** Begins to invoke the functions that have a schedule. */
  startSchedules(): void;
  /** Makes the next invocation of every function load its source anew. */
  reload(): void;
  /** Ends all functions; asynchronous invocations that were not finished are repeated by the next process. */
  close(): Promise<void>;
}

/** The Lambda service: Invoke, GetFunction, ListFunctions, asynchronous invocations and schedules. */
export function createLambda(options: LambdaOptions): Lambda {
  const { dataFolder, logFolder, onError, clock = Date.now } = options;
  const functions = new Map<string, DeployedFunction>(
    options.functions.map((definition) => [
      definition.name,
      deployFunction(definition, options, logFolder),
    ]),
  );
  const asyncInvoker = createAsyncInvoker({
    queue: openEventQueue(join(dataFolder, 'lambda.sqlite')),
    run: async (name, event, requestId) =>
      (await functions.get(name)?.run(event, requestId, true))?.outcome,
    retryDelaysMs: options.retryDelaysMs ?? awsRetryDelaysMs,
    clock,
    onError,
  });
  const timers: NodeJS.Timeout[] = [];
  return {
    service: (request) =>
      answer(request, functions, options, (target, requestId) =>
        invoke(request, target, asyncInvoker, requestId),
      ),
    startSchedules() {
      for (const { definition } of functions.values()) {
        if (definition.schedule === undefined) continue;
        const fire = () =>
          asyncInvoker.accept(
            definition.name,
            JSON.stringify(scheduledEvent(definition, options, clock())),
            randomUUID(),
          );
        timers.push(setInterval(fire, definition.everyMs ?? rateMs(definition.schedule)));
      }
    },
    reload: () => functions.forEach((deployed) => deployed.reload()),
    async close() {
      timers.forEach(clearInterval);
      asyncInvoker.close();
      await Promise.all([...functions.values()].map((deployed) => deployed.close()));
    },
  };
}

const paths = /^\/2015-03-31\/functions(?:\/(?<name>[^/]+)(?<invocations>\/invocations)?)?\/?$/;

async function answer(
  request: AwsRequest,
  functions: ReadonlyMap<string, DeployedFunction>,
  deployment: Deployment,
  invokeTarget: (target: DeployedFunction, requestId: string) => Promise<AwsResponse>,
): Promise<AwsResponse> {
  const { name, invocations } = request.path.match(paths)?.groups ?? {};
  const operation = `${request.method} ${name ? 'function' : 'list'}${invocations ? ' invocations' : ''}`;
  try {
    if (!paths.test(request.path)) throw unknownOperation();
    if (operation === 'GET list')
      return jsonResponse(200, {
        Functions: [...functions.values()].map((target) => configuration(target, deployment)),
      });
    const target = find(functions, decodeURIComponent(name ?? ''), request.region, deployment);
    if (operation === 'POST function invocations') return await invokeTarget(target, randomUUID());
    if (operation === 'GET function')
      return jsonResponse(200, { Configuration: configuration(target, deployment) });
    throw unknownOperation();
  } catch (error) {
    if (error instanceof LambdaError) return lambdaErrorResponse(error);
    throw error;
  }
}

const unknownOperation = () =>
  new LambdaError('UnknownOperationException', 'This operation is not known here.');

/** By name, partial ARN or ARN, with or without `:$LATEST`. */
function find(
  functions: ReadonlyMap<string, DeployedFunction>,
  reference: string,
  region: string,
  deployment: Deployment,
): DeployedFunction {
  const [, name = reference, qualifier = '$LATEST'] =
    reference.match(/^(?:.*function:)?([A-Za-z0-9-_]+)(?::([A-Za-z0-9$_-]+))?$/) ?? [];
  const target = region === deployment.region ? functions.get(name) : undefined;
  if (target !== undefined && qualifier === '$LATEST') return target;
  const arn = functionArn({ ...deployment, region }, name);
  throw new LambdaError(
    'ResourceNotFoundException',
    `Function not found: ${arn}${qualifier === '$LATEST' ? '' : `:${qualifier}`}`,
  );
}

const configuration = ({ definition }: DeployedFunction, deployment: Deployment) => ({
  FunctionName: definition.name,
  FunctionArn: functionArn(deployment, definition.name),
  Runtime: 'nodejs24.x',
  Handler: 'index.handler',
  MemorySize: definition.memoryMb,
  Timeout: Math.ceil(definition.timeoutMs / 1000),
  Version: '$LATEST',
  PackageType: 'Zip',
  State: 'Active',
});
