import { EndpointAccessMode, SecurityPolicy } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import type { RestApiRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { putDefaultModels } from '../models/default-models.ts';
import { defineOperation, type OperationCall } from '../operation.ts';
import { readBody } from '../validation.ts';
import { copyRestApi } from './clone-rest-api.ts';
import { readCompressionSize } from './compression-size.ts';
import { endpointConfigurationSchema } from './endpoint-configuration.ts';
import { putNewRestApi } from './new-rest-api.ts';

const schema = z.object({
  name: z.string(),
  description: z.string().optional(),
  version: z.string().optional(),
  cloneFrom: z.string().optional(),
  binaryMediaTypes: z.array(z.string()).optional(),
  // A string is refused as out of range, not as of the wrong type [recorded].
  minimumCompressionSize: z.unknown().optional(),
  apiKeySource: z.enum(['HEADER', 'AUTHORIZER']).optional(),
  endpointConfiguration: endpointConfigurationSchema.optional(),
  policy: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  disableExecuteApiEndpoint: z.boolean().optional(),
  securityPolicy: z.enum(SecurityPolicy).optional(),
  endpointAccessMode: z.enum(EndpointAccessMode).optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html */
export const createRestApi = defineOperation({
  name: 'CreateRestApi',
  method: 'POST',
  path: '/restapis',
  status: 201,
  handle(call) {
    const wish = readWish(call);
    const { cloneFrom, ...settings } = wish;
    if (cloneFrom) return copyRestApi(call, cloneFrom, settings);
    const api = putNewRestApi(call, settings);
    putDefaultModels(call.store, api.id);
    return api;
  },
});

function readWish(call: OperationCall) {
  const { minimumCompressionSize, disableExecuteApiEndpoint, apiKeySource, ...rest } = readBody(
    call,
    schema,
  );
  if (rest.description === '') throw badRequest('Description cannot be an empty string');
  if (rest.name === '') throw badRequest('API Name must be non-empty');
  return {
    ...rest,
    ...(apiKeySource && { apiKeySource }),
    ...(disableExecuteApiEndpoint !== undefined && { disableExecuteApiEndpoint }),
    ...(minimumCompressionSize !== undefined && {
      minimumCompressionSize: readCompressionSize(minimumCompressionSize),
    }),
  } satisfies Partial<RestApiRecord> & { cloneFrom?: string | undefined };
}
