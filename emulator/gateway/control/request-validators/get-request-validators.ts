import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidators.html */
export const getRequestValidators = defineOperation({
  name: 'GetRequestValidators',
  method: 'GET',
  path: '/restapis/{restapi_id}/requestvalidators',
  status: 200,
  handle(call) {
    const { id } = findRestApi(call);
    return paginate(call.store.list('requestValidator', `${id}/`), call.query, (row) => row.id);
  },
});
