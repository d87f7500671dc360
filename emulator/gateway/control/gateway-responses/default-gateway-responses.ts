import type { GatewayResponse, GatewayResponseType } from '@aws-sdk/client-api-gateway';

/** The 21 types in the order in which AWS lists them, each with its own status; the two defaults have none. */
export const gatewayResponseStatuses: Readonly<Record<GatewayResponseType, string | undefined>> = {
  REQUEST_TOO_LARGE: '413',
  RESOURCE_NOT_FOUND: '404',
  AUTHORIZER_CONFIGURATION_ERROR: '500',
  MISSING_AUTHENTICATION_TOKEN: '403',
  BAD_REQUEST_BODY: '400',
  INVALID_SIGNATURE: '403',
  INVALID_API_KEY: '403',
  BAD_REQUEST_PARAMETERS: '400',
  AUTHORIZER_FAILURE: '500',
  UNAUTHORIZED: '401',
  INTEGRATION_TIMEOUT: '504',
  ACCESS_DENIED: '403',
  DEFAULT_4XX: undefined,
  DEFAULT_5XX: undefined,
  WAF_FILTERED: '403',
  QUOTA_EXCEEDED: '429',
  THROTTLED: '429',
  API_CONFIGURATION_ERROR: '500',
  UNSUPPORTED_MEDIA_TYPE: '415',
  INTEGRATION_FAILURE: '504',
  EXPIRED_TOKEN: '403',
};

export const gatewayResponseTypes = Object.keys(gatewayResponseStatuses) as GatewayResponseType[];

const defaultTemplates = { 'application/json': '{"message":$context.error.messageString}' };

/** A gateway response nobody has customised, as AWS shows it. */
export function builtInGatewayResponse(
  responseType: GatewayResponseType,
): GatewayResponse & { readonly responseType: GatewayResponseType } {
  const statusCode = gatewayResponseStatuses[responseType];
  return {
    responseType,
    ...(statusCode && { statusCode }),
    responseParameters: {},
    responseTemplates: defaultTemplates,
    defaultResponse: true,
  };
}
