import type { RequestValidatorRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, booleanOf, readPatches, type PatchRule } from '../patch.ts';
import { replaceMember } from '../patch-rules.ts';
import { findRequestValidator, requestValidatorPath } from './request-validator.ts';

const rules: readonly PatchRule<RequestValidatorRecord>[] = [
  replaceMember('/name', (name) => {
    if (name.trim() === '') throw badRequest('Request Validator name cannot be blank');
    return { name };
  }),
  replaceMember('/validateRequestParameters', (value) => ({
    validateRequestParameters: booleanOf(value),
  })),
  replaceMember('/validateRequestBody', (value) => ({ validateRequestBody: booleanOf(value) })),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRequestValidator.html */
export const updateRequestValidator = defineOperation({
  name: 'UpdateRequestValidator',
  method: 'PATCH',
  path: requestValidatorPath,
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const validator = applyPatches(findRequestValidator(call), patches, rules);
    call.store.put('requestValidator', `${call.params.restapi_id}/${validator.id}`, validator);
    return validator;
  },
});
