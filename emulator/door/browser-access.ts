import type { AwsResponse } from '../../src/model/aws-wire.ts';
import type { ServiceName } from './aws-services.ts';
import { DoorError } from './door-error.ts';

/**
 * Browsers name the page that calls. Cognito is the only service a page needs, and the portal's own pages the only ones that
 * may; a foreign page is refused before anything is done, because a plain POST reaches a server without a preflight.
 * @throws DoorError
 */
export function checkOrigin(
  origin: string | undefined,
  service: ServiceName | undefined,
  allowedOrigins: readonly string[],
): void {
  if (origin === undefined) return;
  if (service !== 'cognito-idp' || !allowedOrigins.includes(origin))
    throw new DoorError('AccessDeniedException', `Pages of ${origin} may not call this service.`);
}

/** The answer to a CORS preflight; without `Access-Control-Allow-Origin` for a page that may not call. */
export function preflightResponse(origin: string, allowedOrigins: readonly string[]): AwsResponse {
  return {
    status: 204,
    headers: {
      ...corsHeaders(origin, allowedOrigins),
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'amz-sdk-invocation-id, amz-sdk-request, cache-control, content-type, x-amz-target, x-amz-user-agent',
      'access-control-max-age': '600',
    },
    body: '',
  };
}

export function corsHeaders(
  origin: string | undefined,
  allowedOrigins: readonly string[],
): Record<string, string> {
  if (origin === undefined || !allowedOrigins.includes(origin)) return { vary: 'Origin' };
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-amzn-ErrorType, x-amzn-ErrorMessage, x-amzn-RequestId',
    vary: 'Origin',
  };
}
