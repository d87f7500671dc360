import type { Kind } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { dropStagesFromPlans } from '../stages/plan-stages.ts';
import { findRestApi } from './rest-api.ts';

/** Everything that lives under an API. */
const kindsOfAnApi = [
  'resource',
  'authorizer',
  'model',
  'requestValidator',
  'gatewayResponse',
  'importedDescription',
  'deployment',
  'snapshot',
  'stage',
] as const satisfies readonly Kind[];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRestApi.html */
export const deleteRestApi = defineOperation({
  name: 'DeleteRestApi',
  method: 'DELETE',
  path: '/restapis/{restapi_id}',
  status: 202,
  handle(call) {
    const { store } = call;
    const { id } = findRestApi(call);
    refuseMappedApi(store, id);
    dropStagesFromPlans(store, (stage) => stage.apiId === id);
    for (const kind of kindsOfAnApi) store.deleteAll(kind, `${id}/`);
    store.delete('restApi', id);
    return undefined;
  },
});

function refuseMappedApi(store: RegionStore, apiId: string) {
  const isMapped = store.list('basePathMapping').some((mapping) => mapping.restApiId === apiId);
  if (isMapped)
    throw badRequest(
      `Please remove all base path mappings related to the API before deleting it: ${apiId}`,
    );
}
