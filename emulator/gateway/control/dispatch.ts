import { randomUUID } from 'node:crypto';
import type { AwsRequest, AwsResponse, AwsService } from '../../../src/model/aws-wire.ts';
import type { UsageCounters } from '../limits/usage-counters.ts';
import type { Store } from '../state/store.ts';
import { AwsError } from './errors.ts';
import { RawAnswer, type ControlOperation, type OperationCall } from './operation.ts';
import { createRouter } from './router.ts';

export interface ControlOptions {
  readonly store: Store;
  readonly usage: UsageCounters;
  readonly accountId: string;
  readonly operations: readonly ControlOperation[];
  /** Called before an operation runs. @throws AwsError when the account calls too fast */
  readonly admit: (call: OperationCall) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** API Gateway's control plane as one AWS service: finds the operation, runs it in a transaction, answers in AWS's shapes. */
export function createControl(options: ControlOptions): AwsService {
  const route = createRouter(options.operations);
  return async (request) => answer(request, route, options);
}

function answer(
  request: AwsRequest,
  route: ReturnType<typeof createRouter>,
  options: ControlOptions,
): AwsResponse {
  try {
    const query = new URLSearchParams(request.query);
    const match = route(request.method, request.path, query);
    // What AWS says to a signed request that fits no operation.
    if (!match)
      throw new AwsError(
        'AccessDeniedException',
        'Unable to determine service/operation name to be authorized',
      );
    const call = callOf(request, query, match, options);
    options.admit(call);
    const result = call.store.transaction(() => match.operation.handle(call));
    return success(match.operation.status, result);
  } catch (error) {
    if (error instanceof AwsError) return failure(error);
    throw error;
  }
}

function callOf(
  request: AwsRequest,
  query: URLSearchParams,
  match: { operation: ControlOperation; params: Record<string, string> },
  { store, usage, accountId, clock }: ControlOptions,
): OperationCall {
  const { region, headers, body } = request;
  return {
    operation: match.operation.name,
    params: match.params,
    query,
    headers,
    body,
    store: store.region(region),
    usage,
    region,
    accountId,
    now: Math.floor(clock() / 1000),
  };
}

function success(status: number, result: object | undefined): AwsResponse {
  if (result instanceof RawAnswer)
    return { status, headers: { ...requestId(), ...result.headers }, body: result.body };
  if (result === undefined) return { status, headers: requestId(), body: '' };
  return json(status, {}, result);
}

function failure(error: AwsError): AwsResponse {
  const retryAfter =
    error.retryAfterSeconds === undefined ? {} : { 'retry-after': String(error.retryAfterSeconds) };
  return json(
    error.status,
    { 'x-amzn-errortype': error.code, ...retryAfter },
    { message: error.message },
  );
}

const json = (status: number, headers: Record<string, string>, body: object): AwsResponse => ({
  status,
  headers: { ...requestId(), 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const requestId = () => ({ 'x-amzn-requestid': randomUUID() });
