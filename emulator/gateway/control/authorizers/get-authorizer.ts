import { defineOperation } from '../operation.ts';
import { authorizerPath, findAuthorizer } from './authorizer.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizer.html */
export const getAuthorizer = defineOperation({
  name: 'GetAuthorizer',
  method: 'GET',
  path: authorizerPath,
  status: 200,
  handle: findAuthorizer,
});
