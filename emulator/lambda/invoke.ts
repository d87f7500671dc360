import type { AwsRequest, AwsResponse } from '../../src/model/aws-wire.ts';
import type { AsyncInvoker } from './async-invoker.ts';
import { jsonResponse, LambdaError } from './lambda-response.ts';
import type { DeployedFunction } from './deployed-function.ts';

const syncLimitBytes = 6 * 1024 * 1024;
const asyncLimitBytes = 1024 * 1024;
const version = { 'x-amz-executed-version': '$LATEST' };

/**
 * Invoke (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html).
 * @throws LambdaError
 */
export async function invoke(
  request: AwsRequest,
  target: DeployedFunction,
  asyncInvoker: AsyncInvoker,
  requestId: string,
): Promise<AwsResponse> {
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  const event = parseEvent(request.body, type === 'Event' ? asyncLimitBytes : syncLimitBytes);
  const id = { 'x-amzn-requestid': requestId };
  switch (type) {
    case 'DryRun':
      return { status: 204, headers: { ...id, ...version }, body: '' };
    case 'Event':
      asyncInvoker.accept(target.definition.name, event, requestId);
      return { status: 202, headers: id, body: '' };
    case 'RequestResponse':
      return invokeNow(request, target, event, requestId);
    default:
      throw new LambdaError(
        'InvalidParameterValueException',
        `Value '${type}' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, DryRun, RequestResponse]`,
      );
  }
}

async function invokeNow(
  request: AwsRequest,
  target: DeployedFunction,
  event: string,
  requestId: string,
): Promise<AwsResponse> {
  const wait = target.definition.reservedConcurrency === undefined;
  const result = await target.run(event, requestId, wait);
  if (result === undefined)
    throw new LambdaError(
      'TooManyRequestsException',
      'Rate Exceeded.',
      'ReservedFunctionConcurrentInvocationLimitExceeded',
    );
  const { outcome, log } = result;
  return jsonResponse(200, outcome.ok ? outcome.payload : JSON.stringify(outcome.error), {
    ...version,
    'x-amzn-requestid': requestId,
    ...(!outcome.ok && { 'x-amz-function-error': 'Unhandled' }),
    ...(request.headers['x-amz-log-type'] === 'Tail' && {
      'x-amz-log-result': Buffer.from(log).subarray(-4096).toString('base64'),
    }),
  });
}

function parseEvent(body: Uint8Array, limitBytes: number): string {
  if (body.byteLength > limitBytes)
    throw new LambdaError(
      'RequestTooLargeException',
      `Request must be smaller than ${limitBytes} bytes for the InvokeFunction operation`,
    );
  const text = Buffer.from(body).toString('utf8');
  if (text === '') return '{}';
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    throw new LambdaError(
      'InvalidRequestContentException',
      `Could not parse request body into json: ${(error as Error).message}`,
    );
  }
}
