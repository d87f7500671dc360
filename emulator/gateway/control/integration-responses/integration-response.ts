import type { Integration, IntegrationResponse } from '@aws-sdk/client-api-gateway';
import type { MethodRecord, ResourceRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import { findIntegration } from '../integrations/integration.ts';
import { putMethodRecord } from '../methods/method.ts';
import { withoutEntry } from '../without-entry.ts';
import type { MethodResponseCall } from '../method-responses/method-response.ts';

export const integrationResponsePath =
  '/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}';

interface FoundIntegrationResponse {
  readonly resource: ResourceRecord;
  readonly method: MethodRecord;
  readonly integration: Integration;
  readonly response: IntegrationResponse;
}

/** @throws AwsError 404 for what is missing first: resource, method, integration, response */
export function findIntegrationResponse(call: MethodResponseCall): FoundIntegrationResponse {
  const found = findIntegration(call);
  const response = found.integration.integrationResponses?.[call.params.status_code];
  if (!response) throw notFound('Invalid Response status code specified');
  return { ...found, response };
}

/** Writes one response of an integration, or with `undefined` takes it away. */
export function putIntegrationResponseRecord(
  call: MethodResponseCall,
  { resource, method, integration }: Omit<FoundIntegrationResponse, 'response'>,
  response: IntegrationResponse | undefined,
): void {
  const integrationResponses = {
    ...withoutEntry(integration.integrationResponses, call.params.status_code),
    ...(response && { [call.params.status_code]: response }),
  };
  const methodIntegration = { ...integration, integrationResponses };
  putMethodRecord(call, resource, { ...method, methodIntegration });
}
