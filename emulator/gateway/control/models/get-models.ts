import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetModels.html */
export const getModels = defineOperation({
  name: 'GetModels',
  method: 'GET',
  path: '/restapis/{restapi_id}/models',
  status: 200,
  handle(call) {
    const { id } = findRestApi(call);
    return paginate(call.store.list('model', `${id}/`), call.query, (model) => model.id);
  },
});
