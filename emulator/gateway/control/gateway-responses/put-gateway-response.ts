import { z } from 'zod';
import type { GatewayResponseRecord } from '../../state/records.ts';
import { defineOperation } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { patternViolations, readBody } from '../validation.ts';
import { builtInGatewayResponse } from './default-gateway-responses.ts';
import { gatewayResponsePath, responseTypeOf, responseTypeViolations } from './gateway-response.ts';

const schema = z.object({
  statusCode: z
    .string()
    .refine((code) => patternViolations('', code, /^[1-5]\d\d$/).length === 0, {
      message: 'Member must satisfy regular expression pattern: [1-5]\\d\\d',
    })
    .optional(),
  responseParameters: z.record(z.string(), z.string()).default({}),
  responseTemplates: z.record(z.string(), z.string()).default({}),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutGatewayResponse.html. Without a status the type keeps its own. */
export const putGatewayResponse = defineOperation({
  name: 'PutGatewayResponse',
  method: 'PUT',
  path: gatewayResponsePath,
  status: 201,
  handle(call) {
    const body = readBody(call, schema, responseTypeViolations(call));
    const { id } = findRestApi(call);
    const responseType = responseTypeOf(call);
    const statusCode = body.statusCode ?? builtInGatewayResponse(responseType).statusCode;
    const response: GatewayResponseRecord = {
      ...body,
      responseType,
      statusCode,
      defaultResponse: false,
    };
    call.store.put('gatewayResponse', `${id}/${responseType}`, response);
    return response;
  },
});
