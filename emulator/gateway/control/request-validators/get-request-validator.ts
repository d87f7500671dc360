import { defineOperation } from '../operation.ts';
import { findRequestValidator, requestValidatorPath } from './request-validator.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidator.html */
export const getRequestValidator = defineOperation({
  name: 'GetRequestValidator',
  method: 'GET',
  path: requestValidatorPath,
  status: 200,
  handle: findRequestValidator,
});
