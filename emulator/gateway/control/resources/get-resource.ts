import { defineOperation } from '../operation.ts';
import { resourceOfCall, showResource } from './resource.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetResource.html */
export const getResource = defineOperation({
  name: 'GetResource',
  method: 'GET',
  path: '/restapis/{restapi_id}/resources/{resource_id}',
  status: 200,
  handle: (call) => showResource(resourceOfCall(call), call.query),
});
