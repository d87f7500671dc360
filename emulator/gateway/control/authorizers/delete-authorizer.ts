import { conflict } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { authorizerPath, findAuthorizer } from './authorizer.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteAuthorizer.html */
export const deleteAuthorizer = defineOperation({
  name: 'DeleteAuthorizer',
  method: 'DELETE',
  path: authorizerPath,
  status: 202,
  handle(call) {
    const { store, params } = call;
    const { id } = findAuthorizer(call);
    for (const { path, resourceMethods } of store.list('resource', `${params.restapi_id}/`))
      for (const [verb, method] of Object.entries(resourceMethods ?? {}))
        if (method.authorizerId === id)
          throw conflict(
            `Cannot delete authorizer '${id}', is referenced in method: ${path}/${verb}`,
          );
    store.delete('authorizer', `${params.restapi_id}/${id}`);
    return undefined;
  },
});
