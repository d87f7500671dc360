import { defineOperation } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { gatewayResponseTypes } from './default-gateway-responses.ts';
import { effectiveGatewayResponse } from './effective-gateway-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponses.html. All 21 types, set or not. */
export const getGatewayResponses = defineOperation({
  name: 'GetGatewayResponses',
  method: 'GET',
  path: '/restapis/{restapi_id}/gatewayresponses',
  status: 200,
  handle(call) {
    const { id } = findRestApi(call);
    return {
      item: gatewayResponseTypes.map((type) => effectiveGatewayResponse(call.store, id, type)),
    };
  },
});
