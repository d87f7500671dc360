import type { MethodResponse } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import { badRequest, conflict } from '../errors.ts';
import { findMethod, putMethodRecord } from '../methods/method.ts';
import { defineOperation } from '../operation.ts';
import { statusCodeViolations } from '../status-code.ts';
import { readBody } from '../validation.ts';
import { methodResponsePath, withMethodResponse } from './method-response.ts';

const schema = z.object({
  responseParameters: z.record(z.string(), z.boolean()).optional(),
  responseModels: z.record(z.string(), z.string()).optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethodResponse.html */
export const putMethodResponse = defineOperation({
  name: 'PutMethodResponse',
  method: 'PUT',
  path: methodResponsePath,
  status: 201,
  handle(call) {
    const { store, params } = call;
    const body = readBody(call, schema, statusCodeViolations(params.status_code));
    const { resource, method } = findMethod(call);
    if (method.methodResponses?.[params.status_code])
      throw conflict('Response already exists for this resource');
    for (const name of Object.values(body.responseModels ?? {}))
      if (!store.get('model', `${params.restapi_id}/${name}`))
        throw badRequest(`Invalid model identifier specified: ${name}`);
    const response: MethodResponse = { ...body, statusCode: params.status_code };
    putMethodRecord(call, resource, withMethodResponse(method, call, response));
    return response;
  },
});
