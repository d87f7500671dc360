import { randomUUID } from 'node:crypto';
import type { AwsResponse } from '../../src/model/aws-wire.ts';
import type { Protocol } from './aws-services.ts';

/**
 * What AWS answers before a service sees the request
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html).
 */
const statuses = {
  AccessDeniedException: 403,
  IncompleteSignatureException: 403,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  RequestEntityTooLargeException: 413,
  ServiceUnavailableException: 503,
  UnknownOperationException: 404,
  UnrecognizedClientException: 403,
  InternalFailure: 500,
} as const;

export type DoorErrorCode = keyof typeof statuses;

/** A refusal by the door itself; services write their own errors. */
export class DoorError extends Error {
  readonly code: DoorErrorCode;
  constructor(code: DoorErrorCode, message: string) {
    super(message);
    this.name = 'DoorError';
    this.code = code;
  }
}

/** The error in the shape of a protocol; the JSON protocols answer every client error with 400. */
export function errorResponse(protocol: Protocol, { code, message }: DoorError): AwsResponse {
  const requestId = randomUUID();
  const status = statuses[code];
  if (protocol === 'rest-json')
    return {
      status,
      headers: {
        'content-type': 'application/json',
        'x-amzn-errortype': code,
        'x-amzn-requestid': requestId,
      },
      body: JSON.stringify({ message }),
    };
  const namespace = protocol === 'json-1.0' ? 'com.amazon.coral.service#' : '';
  return {
    status: status >= 500 || status === 413 ? status : 400,
    headers: {
      'content-type': `application/x-amz-${protocol}`,
      'x-amzn-requestid': requestId,
    },
    body: JSON.stringify({ __type: `${namespace}${code}`, message }),
  };
}
