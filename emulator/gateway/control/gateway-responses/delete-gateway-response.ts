import { notFound } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { refuseViolations } from '../validation.ts';
import { gatewayResponsePath, responseTypeViolations } from './gateway-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteGatewayResponse.html */
export const deleteGatewayResponse = defineOperation({
  name: 'DeleteGatewayResponse',
  method: 'DELETE',
  path: gatewayResponsePath,
  status: 202,
  handle(call) {
    refuseViolations(responseTypeViolations(call));
    const { id } = findRestApi(call);
    if (!call.store.delete('gatewayResponse', `${id}/${call.params.response_type}`))
      throw notFound('Gateway response type not defined on api');
    return undefined;
  },
});
