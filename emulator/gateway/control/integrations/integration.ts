import type { Integration } from '@aws-sdk/client-api-gateway';
import type { MethodRecord, ResourceRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import { findMethod, type MethodCall } from '../methods/method.ts';

export const integrationPath =
  '/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration';

interface FoundIntegration {
  readonly resource: ResourceRecord;
  readonly method: MethodRecord;
  readonly integration: Integration;
}

/** @throws AwsError 404 for what is missing first: resource, method, integration */
export function findIntegration(call: MethodCall): FoundIntegration {
  const { resource, method } = findMethod(call);
  const integration = method.methodIntegration;
  if (!integration) throw notFound('Invalid Integration identifier specified');
  return { resource, method, integration };
}
