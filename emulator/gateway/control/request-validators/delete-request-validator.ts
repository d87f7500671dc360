import { defineOperation } from '../operation.ts';
import { findRequestValidator, requestValidatorPath } from './request-validator.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRequestValidator.html */
export const deleteRequestValidator = defineOperation({
  name: 'DeleteRequestValidator',
  method: 'DELETE',
  path: requestValidatorPath,
  status: 202,
  handle(call) {
    const { id } = findRequestValidator(call);
    call.store.delete('requestValidator', `${call.params.restapi_id}/${id}`);
    return undefined;
  },
});
