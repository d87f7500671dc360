import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html. A list shows no tags that were not set. */
export const getRestApis = defineOperation({
  name: 'GetRestApis',
  method: 'GET',
  path: '/restapis',
  status: 200,
  handle: ({ store, query }) => paginate(store.list('restApi'), query, (api) => api.id),
});
