import { defineOperation } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { refuseViolations } from '../validation.ts';
import { effectiveGatewayResponse } from './effective-gateway-response.ts';
import { gatewayResponsePath, responseTypeOf, responseTypeViolations } from './gateway-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponse.html. A type that was never set is there too. */
export const getGatewayResponse = defineOperation({
  name: 'GetGatewayResponse',
  method: 'GET',
  path: gatewayResponsePath,
  status: 200,
  handle(call) {
    refuseViolations(responseTypeViolations(call));
    const { id } = findRestApi(call);
    return effectiveGatewayResponse(call.store, id, responseTypeOf(call));
  },
});
