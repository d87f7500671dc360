import type { MethodRecord, ResourceRecord } from '../../state/records.ts';
import { badRequest, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';
import { putResource, resourceOfCall } from '../resources/resource.ts';

export type MethodCall = OperationCall<'restapi_id' | 'resource_id' | 'http_method'>;

const verbs = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY'];

/** @throws AwsError when it is none of the verbs of API Gateway */
export function checkVerb(verb: string): void {
  if (!verbs.includes(verb))
    throw badRequest(`Invalid HttpMethod specified. Valid options are ${verbs.join(',')}`);
}

/** @throws AwsError 404 for the resource or the method, whichever is missing first */
export function findMethod(call: MethodCall): { resource: ResourceRecord; method: MethodRecord } {
  const resource = resourceOfCall(call);
  const method = resource.resourceMethods?.[call.params.http_method];
  if (!method) throw notFound('Invalid Method identifier specified');
  return { resource, method };
}

/** Writes a method into its resource. */
export function putMethodRecord(
  call: MethodCall,
  resource: ResourceRecord,
  method: MethodRecord,
): void {
  putResource(call.store, call.params.restapi_id, {
    ...resource,
    resourceMethods: { ...resource.resourceMethods, [call.params.http_method]: method },
  });
}
