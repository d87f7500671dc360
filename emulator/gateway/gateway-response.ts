import type { GatewayResponse, GatewayResponseType } from '@aws-sdk/client-api-gateway';

/** How AWS answers for a type that nobody customised. */
export interface BuiltInResponse {
  /** HTTP status; DEFAULT_4XX and DEFAULT_5XX have none of their own. */
  readonly status: number;
  /** `x-amzn-ErrorType` */
  readonly errorType: string;
  /** `null` where AWS says nothing. */
  readonly message: string | null;
}

const serverError = 'Internal server error';
const of = (status: number, errorType: string, message: string | null): BuiltInResponse => ({
  status,
  errorType,
  message,
});

/**
 * The 21 gateway responses of a REST API, in the order AWS lists them.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const builtInResponses: Readonly<Record<GatewayResponseType, BuiltInResponse>> = {
  REQUEST_TOO_LARGE: of(413, 'RequestTooLargeException', 'Request Too Long'),
  RESOURCE_NOT_FOUND: of(404, 'NotFoundException', 'The requested resource was not found'),
  AUTHORIZER_CONFIGURATION_ERROR: of(500, 'AuthorizerConfigurationException', null),
  MISSING_AUTHENTICATION_TOKEN: of(
    403,
    'MissingAuthenticationTokenException',
    'Missing Authentication Token',
  ),
  BAD_REQUEST_BODY: of(400, 'BadRequestException', 'Invalid request body'),
  INVALID_SIGNATURE: of(403, 'InvalidSignatureException', 'Invalid signature'),
  INVALID_API_KEY: of(403, 'ForbiddenException', 'Forbidden'),
  BAD_REQUEST_PARAMETERS: of(400, 'BadRequestException', 'Invalid request parameters'),
  AUTHORIZER_FAILURE: of(500, 'AuthorizerFailureException', null),
  UNAUTHORIZED: of(401, 'UnauthorizedException', 'Unauthorized'),
  INTEGRATION_TIMEOUT: of(504, 'InternalServerErrorException', 'Endpoint request timed out'),
  ACCESS_DENIED: of(403, 'AccessDeniedException', 'User is not authorized to access this resource'),
  DEFAULT_4XX: of(400, 'BadRequestException', 'Bad Request'),
  DEFAULT_5XX: of(500, 'InternalServerErrorException', serverError),
  WAF_FILTERED: of(403, 'ForbiddenException', 'Forbidden'),
  QUOTA_EXCEEDED: of(429, 'LimitExceededException', 'Limit Exceeded'),
  THROTTLED: of(429, 'TooManyRequestsException', 'Too Many Requests'),
  API_CONFIGURATION_ERROR: of(500, 'InternalServerErrorException', serverError),
  UNSUPPORTED_MEDIA_TYPE: of(415, 'BadRequestException', 'Unsupported Media Type'),
  INTEGRATION_FAILURE: of(
    504,
    'InternalServerErrorException',
    'Network error communicating with endpoint',
  ),
  EXPIRED_TOKEN: of(403, 'ExpiredTokenException', 'The security token included is expired'),
};

/**
 * The customised response that applies to a type: its own, else DEFAULT_4XX or DEFAULT_5XX; `undefined` when only the built-in
 * one is left.
 * @param status of the built-in response, which says which default is meant
 */
export function customisedResponse(
  type: GatewayResponseType,
  status: number,
  customised: ReadonlyMap<GatewayResponseType, GatewayResponse>,
): GatewayResponse | undefined {
  return customised.get(type) ?? customised.get(status >= 500 ? 'DEFAULT_5XX' : 'DEFAULT_4XX');
}
