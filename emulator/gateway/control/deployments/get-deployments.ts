import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployments.html */
export const getDeployments = defineOperation({
  name: 'GetDeployments',
  method: 'GET',
  path: '/restapis/{restapi_id}/deployments',
  status: 200,
  handle(call) {
    const { id } = findRestApi(call);
    return paginate(call.store.list('deployment', `${id}/`), call.query, (row) => row.id);
  },
});
