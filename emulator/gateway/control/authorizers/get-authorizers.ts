import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizers.html */
export const getAuthorizers = defineOperation({
  name: 'GetAuthorizers',
  method: 'GET',
  path: '/restapis/{restapi_id}/authorizers',
  status: 200,
  handle(call) {
    const { id } = findRestApi(call);
    return paginate(call.store.list('authorizer', `${id}/`), call.query, (row) => row.id);
  },
});
