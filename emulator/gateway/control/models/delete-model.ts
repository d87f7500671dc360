import type { MethodRecord, ResourceRecord } from '../../state/records.ts';
import { conflict } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { findModel } from './model.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteModel.html */
export const deleteModel = defineOperation({
  name: 'DeleteModel',
  method: 'DELETE',
  path: '/restapis/{restapi_id}/models/{model_name}',
  status: 202,
  handle(call) {
    const { store, params } = call;
    const { name } = findModel(call);
    for (const resource of store.list('resource', `${params.restapi_id}/`))
      refuseUsedModel(name, resource);
    store.delete('model', `${params.restapi_id}/${name}`);
    return undefined;
  },
});

function refuseUsedModel(name: string, resource: ResourceRecord) {
  for (const [verb, method] of Object.entries(resource.resourceMethods ?? {})) {
    const user = userOf(name, method);
    if (user)
      throw conflict(
        `Cannot delete model '${name}', is referenced in ${user}: ${resource.path}/${verb}`,
      );
  }
}

function userOf(name: string, method: MethodRecord): string | undefined {
  if (Object.values(method.requestModels ?? {}).includes(name)) return 'method request';
  const responses = Object.values(method.methodResponses ?? {});
  const inResponse = responses.some(({ responseModels }) =>
    Object.values(responseModels ?? {}).includes(name),
  );
  return inResponse ? 'method response' : undefined;
}
