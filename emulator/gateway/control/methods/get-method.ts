import { defineOperation } from '../operation.ts';
import { findMethod } from './method.ts';
import { showMethod } from './show-method.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethod.html */
export const getMethod = defineOperation({
  name: 'GetMethod',
  method: 'GET',
  path: '/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
  status: 200,
  handle: (call) => showMethod(findMethod(call).method),
});
