import { defineOperation } from '../operation.ts';
import { statusCodeViolations } from '../status-code.ts';
import { refuseViolations } from '../validation.ts';
import { findIntegrationResponse, integrationResponsePath } from './integration-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegrationResponse.html */
export const getIntegrationResponse = defineOperation({
  name: 'GetIntegrationResponse',
  method: 'GET',
  path: integrationResponsePath,
  status: 200,
  handle(call) {
    refuseViolations(statusCodeViolations(call.params.status_code));
    return findIntegrationResponse(call).response;
  },
});
