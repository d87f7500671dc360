import { defineOperation } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html. Not paged; `?deploymentId=` chooses. */
export const getStages = defineOperation({
  name: 'GetStages',
  method: 'GET',
  path: '/restapis/{restapi_id}/stages',
  status: 200,
  handle(call) {
    const { id } = findRestApi(call);
    const deploymentId = call.query.get('deploymentId');
    const stages = call.store.list('stage', `${id}/`);
    return { item: stages.filter((stage) => !deploymentId || stage.deploymentId === deploymentId) };
  },
});
