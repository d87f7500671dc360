import { z } from 'zod';
import type { MethodRecord } from '../../state/records.ts';
import { conflict } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { resourceOfCall } from '../resources/resource.ts';
import { readBody } from '../validation.ts';
import { checkMethod } from './check-method.ts';
import { checkVerb, putMethodRecord } from './method.ts';
import { showMethod } from './show-method.ts';

const schema = z.object({
  authorizationType: z.string(),
  authorizerId: z.string().optional(),
  apiKeyRequired: z.boolean().optional(),
  operationName: z.string().optional(),
  requestParameters: z.record(z.string(), z.boolean()).optional(),
  requestModels: z.record(z.string(), z.string()).optional(),
  requestValidatorId: z.string().optional(),
  authorizationScopes: z.array(z.string()).optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html */
export const putMethod = defineOperation({
  name: 'PutMethod',
  method: 'PUT',
  path: '/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
  status: 201,
  handle(call) {
    const { authorizerId, ...body } = readBody(call, schema);
    const resource = resourceOfCall(call);
    checkVerb(call.params.http_method);
    if (resource.resourceMethods?.[call.params.http_method])
      throw conflict('Method already exists for this resource');
    const usesAuthorizer = ['CUSTOM', 'COGNITO_USER_POOLS'].includes(body.authorizationType);
    const method: MethodRecord = {
      ...body,
      httpMethod: call.params.http_method,
      apiKeyRequired: body.apiKeyRequired ?? false,
      ...(usesAuthorizer && { authorizerId }),
    };
    checkMethod(call.store, call.params.restapi_id, method);
    putMethodRecord(call, resource, method);
    return showMethod(method);
  },
});
