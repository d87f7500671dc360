import { defineOperation } from '../operation.ts';
import { findRestApi, showRestApi } from './rest-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html */
export const getRestApi = defineOperation({
  name: 'GetRestApi',
  method: 'GET',
  path: '/restapis/{restapi_id}',
  status: 200,
  handle: (call) => showRestApi(findRestApi(call)),
});
