import { z } from 'zod';
import type { AuthorizerRecord } from '../../state/records.ts';
import { conflict } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';
import { authorizerTypes, checkAuthorizer, defaultAuthType } from './authorizer.ts';

const schema = z.object({
  name: z.string(),
  type: z.enum(authorizerTypes),
  providerARNs: z.array(z.string()).optional(),
  authType: z.string().optional(),
  authorizerUri: z.string().optional(),
  authorizerCredentials: z.string().optional(),
  identitySource: z.string().optional(),
  identityValidationExpression: z.string().optional(),
  authorizerResultTtlInSeconds: z.number().optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html */
export const createAuthorizer = defineOperation({
  name: 'CreateAuthorizer',
  method: 'POST',
  path: '/restapis/{restapi_id}/authorizers',
  status: 201,
  handle(call) {
    const { store, params } = call;
    const body = readBody(call, schema);
    // An unknown API is reported as a lost race [recorded].
    if (!store.get('restApi', params.restapi_id))
      throw conflict(
        'Unable to complete operation due to concurrent modification. Please try again later.',
      );
    checkAuthorizer(body);
    const authorizer: AuthorizerRecord = {
      ...body,
      authType: body.authType ?? defaultAuthType(body.type),
      id: newIdentifier(6),
    };
    store.put('authorizer', `${params.restapi_id}/${authorizer.id}`, authorizer);
    return authorizer;
  },
});
