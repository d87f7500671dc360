import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { showResource } from './resource.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html */
export const getResources = defineOperation({
  name: 'GetResources',
  method: 'GET',
  path: '/restapis/{restapi_id}/resources',
  status: 200,
  handle(call) {
    const { id } = findRestApi(call);
    const page = paginate(call.store.list('resource', `${id}/`), call.query, (row) => row.id);
    return { ...page, item: page.item.map((resource) => showResource(resource, call.query)) };
  },
});
