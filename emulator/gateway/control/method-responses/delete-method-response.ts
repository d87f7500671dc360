import { putMethodRecord } from '../methods/method.ts';
import { defineOperation } from '../operation.ts';
import { statusCodeViolations } from '../status-code.ts';
import { refuseViolations } from '../validation.ts';
import { withoutEntry } from '../without-entry.ts';
import { findMethodResponse, methodResponsePath } from './method-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethodResponse.html */
export const deleteMethodResponse = defineOperation({
  name: 'DeleteMethodResponse',
  method: 'DELETE',
  path: methodResponsePath,
  status: 204,
  handle(call) {
    refuseViolations(statusCodeViolations(call.params.status_code));
    const { resource, method } = findMethodResponse(call);
    const methodResponses = withoutEntry(method.methodResponses, call.params.status_code);
    putMethodRecord(call, resource, { ...method, methodResponses });
    return undefined;
  },
});
