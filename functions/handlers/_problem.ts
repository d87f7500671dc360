import type { APIGatewayProxyResult } from 'aws-lambda';
import { PortalError, problems, problemType, type Problem } from '../../src/model/problem.ts';
import type { Log } from '../core/ports.ts';

/**
 * Whatever a use-case threw, as an answer (RFC 9457). A PortalError says what it has to say; anything else is an
 * `internal-error` that says nothing but where to find it in the log, and is logged whole.
 */
export function problemAnswer(error: unknown, requestId: string, log: Log): APIGatewayProxyResult {
  if (!(error instanceof PortalError)) log.error('A request failed.', error, { requestId });
  const known = error instanceof PortalError ? error : new PortalError('internal-error');
  const { code, errors, retryAfterSeconds } = known;
  const { status, title } = problems[code];
  const problem: Problem = {
    type: problemType(code),
    title,
    status,
    code,
    requestId,
    ...(known.message === title ? {} : { detail: known.message }),
    ...(errors ? { errors } : {}),
  };
  return {
    statusCode: status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
}
