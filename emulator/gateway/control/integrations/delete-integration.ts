import { putMethodRecord } from '../methods/method.ts';
import { defineOperation } from '../operation.ts';
import { findIntegration, integrationPath } from './integration.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegration.html */
export const deleteIntegration = defineOperation({
  name: 'DeleteIntegration',
  method: 'DELETE',
  path: integrationPath,
  status: 204,
  handle(call) {
    const { resource, method } = findIntegration(call);
    putMethodRecord(call, resource, { ...method, methodIntegration: undefined });
    return undefined;
  },
});
