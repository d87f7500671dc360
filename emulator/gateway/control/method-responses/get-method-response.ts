import { defineOperation } from '../operation.ts';
import { statusCodeViolations } from '../status-code.ts';
import { refuseViolations } from '../validation.ts';
import { findMethodResponse, methodResponsePath } from './method-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethodResponse.html */
export const getMethodResponse = defineOperation({
  name: 'GetMethodResponse',
  method: 'GET',
  path: methodResponsePath,
  status: 200,
  handle(call) {
    refuseViolations(statusCodeViolations(call.params.status_code));
    return findMethodResponse(call).response;
  },
});
