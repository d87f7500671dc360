import type { ResourceRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { notFound } from '../errors.ts';
import { showMethod } from '../methods/show-method.ts';
import type { OperationCall } from '../operation.ts';

export type ResourceCall = OperationCall<'restapi_id' | 'resource_id'>;

/** @throws AwsError 404 that speaks of the resource even when it is the API that does not exist [recorded] */
export function findResource(
  store: RegionStore,
  apiId: string,
  resourceId: string,
): ResourceRecord {
  const resource = store.get('resource', `${apiId}/${resourceId}`);
  if (!resource) throw notFound('Invalid Resource identifier specified');
  return resource;
}

export const resourceOfCall = ({ store, params }: ResourceCall): ResourceRecord =>
  findResource(store, params.restapi_id, params.resource_id);

export const putResource = (store: RegionStore, apiId: string, resource: ResourceRecord): void =>
  store.put('resource', `${apiId}/${resource.id}`, resource);

/** A resource as it is shown: its methods by name only, or whole with `?embed=methods`. */
export function showResource(resource: ResourceRecord, query: URLSearchParams): object {
  const methods = Object.entries(resource.resourceMethods ?? {});
  if (methods.length === 0) return { ...resource, resourceMethods: undefined };
  const embed = query.getAll('embed').includes('methods');
  const resourceMethods = Object.fromEntries(
    methods.map(([verb, method]) => [verb, embed ? showMethod(method) : {}]),
  );
  return { ...resource, resourceMethods };
}

/** Path of a child: the root's path ends with a slash, others' do not. */
export const childPath = (parent: ResourceRecord, pathPart: string): string =>
  `${parent.path.replace(/\/$/, '')}/${pathPart}`;
