import type { MethodResponse } from '@aws-sdk/client-api-gateway';
import type { MethodRecord, ResourceRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import { findMethod, type MethodCall } from '../methods/method.ts';
import type { OperationCall } from '../operation.ts';

export type MethodResponseCall = OperationCall<
  'restapi_id' | 'resource_id' | 'http_method' | 'status_code'
>;
export const methodResponsePath =
  '/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}';

interface FoundMethodResponse {
  readonly resource: ResourceRecord;
  readonly method: MethodRecord;
  readonly response: MethodResponse;
}

/** @throws AwsError 404 for what is missing first: resource, method, response */
export function findMethodResponse(call: MethodResponseCall): FoundMethodResponse {
  const { resource, method } = findMethod(call);
  const response = method.methodResponses?.[call.params.status_code];
  if (!response) throw notFound('Invalid Response status code specified');
  return { resource, method, response };
}

/** The method with this response in it. */
export const withMethodResponse = (
  method: MethodRecord,
  call: MethodCall & MethodResponseCall,
  response: MethodResponse,
): MethodRecord => ({
  ...method,
  methodResponses: { ...method.methodResponses, [call.params.status_code]: response },
});
