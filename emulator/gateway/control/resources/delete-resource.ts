import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { resourceOfCall } from './resource.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteResource.html. What lies under the resource goes with it. */
export const deleteResource = defineOperation({
  name: 'DeleteResource',
  method: 'DELETE',
  path: '/restapis/{restapi_id}/resources/{resource_id}',
  status: 202,
  handle(call) {
    const { store, params } = call;
    const resource = resourceOfCall(call);
    if (!resource.parentId) throw badRequest('Root resource cannot be deleted.');
    for (const row of store.list('resource', `${params.restapi_id}/`)) {
      const isGone = row.id === resource.id || row.path.startsWith(`${resource.path}/`);
      if (isGone) store.delete('resource', `${params.restapi_id}/${row.id}`);
    }
    return undefined;
  },
});
