import { z } from 'zod';
import type { RequestValidatorRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';

const schema = z.object({
  name: z.string().optional(),
  validateRequestBody: z.boolean().default(false),
  validateRequestParameters: z.boolean().default(false),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRequestValidator.html */
export const createRequestValidator = defineOperation({
  name: 'CreateRequestValidator',
  method: 'POST',
  path: '/restapis/{restapi_id}/requestvalidators',
  status: 201,
  handle(call) {
    const { store, params } = call;
    const body = readBody(call, schema);
    // Here, and only here, an unknown API is a 400 [recorded].
    if (!store.get('restApi', params.restapi_id))
      throw badRequest('Invalid REST API identifier specified');
    const validator: RequestValidatorRecord = { ...body, id: newIdentifier(6) };
    store.put('requestValidator', `${params.restapi_id}/${validator.id}`, validator);
    return validator;
  },
});
