import { APIGatewayServiceException } from '@aws-sdk/client-api-gateway';
import { GatewayError, type GatewayRefusal } from '../core/gateway-error.ts';

/** By name, for AWS sends some that its own model does not know (ValidationException). */
const refusals: Readonly<Record<string, GatewayRefusal>> = {
  TooManyRequestsException: 'throttled',
  ThrottlingException: 'throttled',
  LimitExceededException: 'limit-exceeded',
  ConflictException: 'conflict',
  NotFoundException: 'not-found',
  BadRequestException: 'rejected',
  ValidationException: 'rejected',
  SerializationException: 'rejected',
};

/**
 * Runs a call of the SDK and says what API Gateway refuses in the core's terms. Everything that has no name here (an outage,
 * no connection, no permission) is `unavailable`: it passes, or the operator must act, but no key is to blame.
 *
 * @throws GatewayError
 */
export async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toGatewayError(error);
  }
}

function toGatewayError(error: unknown): GatewayError {
  if (!(error instanceof Error)) return new GatewayError('unavailable', String(error));
  const message = `${error.name}: ${error.message}`;
  const refusal = error instanceof APIGatewayServiceException ? refusals[error.name] : undefined;
  return new GatewayError(refusal ?? 'unavailable', message, retryAfterMsOf(error));
}

function retryAfterMsOf(error: Error): number | undefined {
  const seconds = 'retryAfterSeconds' in error ? Number(error.retryAfterSeconds) : Number.NaN;
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
