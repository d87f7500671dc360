import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { deploymentPath, findDeployment } from './deployment.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDeployment.html */
export const deleteDeployment = defineOperation({
  name: 'DeleteDeployment',
  method: 'DELETE',
  path: deploymentPath,
  status: 202,
  handle(call) {
    const { store, params } = call;
    const { id } = findDeployment(call);
    const isServed = store
      .list('stage', `${params.restapi_id}/`)
      .some((stage) => stage.deploymentId === id || stage.canarySettings?.deploymentId === id);
    if (isServed)
      throw badRequest('Active stages pointing to this deployment must be moved or deleted');
    store.delete('deployment', `${params.restapi_id}/${id}`);
    store.delete('snapshot', `${params.restapi_id}/${id}`);
    return undefined;
  },
});
