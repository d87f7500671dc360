import { notFound } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { resourceOfCall } from '../resources/resource.ts';
import { statusCodeViolations } from '../status-code.ts';
import { refuseViolations } from '../validation.ts';
import {
  findIntegrationResponse,
  integrationResponsePath,
  putIntegrationResponseRecord,
} from './integration-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegrationResponse.html */
export const deleteIntegrationResponse = defineOperation({
  name: 'DeleteIntegrationResponse',
  method: 'DELETE',
  path: integrationResponsePath,
  status: 204,
  handle(call) {
    refuseViolations(statusCodeViolations(call.params.status_code));
    // Unlike Get, Delete speaks of the integration when it is the method that is missing [recorded].
    if (!resourceOfCall(call).resourceMethods?.[call.params.http_method])
      throw notFound('Invalid Integration identifier specified');
    putIntegrationResponseRecord(call, findIntegrationResponse(call), undefined);
    return undefined;
  },
});
