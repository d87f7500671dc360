/**
 * The refusals of API Gateway's control plane. `ValidationException` and `SerializationException` are sent by AWS although its
 * model does not list them.
 */
const statuses = {
  BadRequestException: 400,
  ValidationException: 400,
  SerializationException: 400,
  UnauthorizedException: 401,
  AccessDeniedException: 403,
  NotFoundException: 404,
  ConflictException: 409,
  LimitExceededException: 429,
  TooManyRequestsException: 429,
  InternalFailure: 500,
  ServiceUnavailableException: 503,
} as const;

export type AwsErrorCode = keyof typeof statuses;

/** A refusal in AWS's own shape: `x-amzn-ErrorType` and `{"message"}`. */
export class AwsError extends Error {
  readonly code: AwsErrorCode;
  /** HTTP status. */
  readonly status: number;
  /** Whole seconds, sent as `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AwsErrorCode, message: string, retryAfterSeconds?: number) {
    super(message);
    this.code = code;
    this.status = statuses[code];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const badRequest = (message: string) => new AwsError('BadRequestException', message);
export const notFound = (message: string) => new AwsError('NotFoundException', message);
export const conflict = (message: string) => new AwsError('ConflictException', message);
export const serializationError = (message: string) =>
  new AwsError('SerializationException', message);

/** @param violations at least one, each as AWS words it: `Value 'x' at 'y' failed to satisfy constraint: …` */
export function validationError(violations: readonly string[]): AwsError {
  const count =
    violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  return new AwsError('ValidationException', `${count} detected: ${violations.join('; ')}`);
}
