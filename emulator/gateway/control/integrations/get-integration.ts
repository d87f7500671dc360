import { defineOperation } from '../operation.ts';
import { findIntegration, integrationPath } from './integration.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegration.html */
export const getIntegration = defineOperation({
  name: 'GetIntegration',
  method: 'GET',
  path: integrationPath,
  status: 200,
  handle: (call) => findIntegration(call).integration,
});
