import type { Integration, IntegrationResponse } from '@aws-sdk/client-api-gateway';

/**
 * An integration as the extension `x-amazon-apigateway-integration` writes it: enumerations in small letters, responses by the
 * pattern that selects them.
 */
export function exportIntegration(integration: Integration | undefined): object {
  if (!integration) return {};
  const { integrationResponses, ...rest } = integration;
  const { cacheKeyParameters, timeoutInMillis, connectionType } = rest;
  const responses = Object.values(integrationResponses ?? {}).map(
    ({ selectionPattern, ...response }: IntegrationResponse) => [
      selectionPattern ?? 'default',
      response,
    ],
  );
  return {
    'x-amazon-apigateway-integration': {
      ...rest,
      type: rest.type?.toLowerCase(),
      passthroughBehavior: rest.passthroughBehavior?.toLowerCase(),
      // What is as AWS sets it is not written.
      cacheNamespace: undefined,
      cacheKeyParameters: cacheKeyParameters?.length ? cacheKeyParameters : undefined,
      timeoutInMillis: timeoutInMillis === 29_000 ? undefined : timeoutInMillis,
      connectionType: connectionType === 'INTERNET' ? undefined : connectionType,
      ...(responses.length > 0 && { responses: Object.fromEntries(responses) as object }),
    },
  };
}
