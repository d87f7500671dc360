import { randomUUID } from 'node:crypto';
import type { AwsResponse } from '../../src/model/aws-wire.ts';

/** Errors of the Invoke API (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors). */
const errorStatuses = {
  InvalidParameterValueException: 400,
  InvalidRequestContentException: 400,
  RequestTooLargeException: 413,
  ResourceNotFoundException: 404,
  TooManyRequestsException: 429,
  UnknownOperationException: 404,
} as const;

export class LambdaError extends Error {
  readonly code: keyof typeof errorStatuses;
  readonly reason: string | undefined;
  constructor(code: keyof typeof errorStatuses, message: string, reason?: string) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

export function lambdaErrorResponse({ code, message, reason }: LambdaError): AwsResponse {
  return jsonResponse(
    errorStatuses[code],
    { Type: 'User', ...(reason && { Reason: reason }), message },
    { 'x-amzn-errortype': code },
  );
}

export const jsonResponse = (
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
