import { defineOperation } from '../operation.ts';
import { putResource } from '../resources/resource.ts';
import { withoutEntry } from '../without-entry.ts';
import { findMethod } from './method.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethod.html */
export const deleteMethod = defineOperation({
  name: 'DeleteMethod',
  method: 'DELETE',
  path: '/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
  status: 204,
  handle(call) {
    const { resource } = findMethod(call);
    const resourceMethods = withoutEntry(resource.resourceMethods, call.params.http_method);
    putResource(call.store, call.params.restapi_id, { ...resource, resourceMethods });
    return undefined;
  },
});
