import { ResponseTransferMode, type Integration } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import { findMethod, putMethodRecord } from '../methods/method.ts';
import { defineOperation } from '../operation.ts';
import { notEmulated, readBody } from '../validation.ts';
import { checkIntegration } from './check-integration.ts';
import { completeIntegration } from './complete-integration.ts';
import { integrationPath } from './integration.ts';

const schema = z.object({
  type: z.enum(['HTTP', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', 'AWS']),
  httpMethod: z.string().optional(),
  uri: z.string().optional(),
  connectionType: z.enum(['INTERNET', 'VPC_LINK']).optional(),
  connectionId: z.string().optional(),
  credentials: z.string().optional(),
  requestParameters: z.record(z.string(), z.string()).optional(),
  requestTemplates: z.record(z.string(), z.string()).optional(),
  passthroughBehavior: z.string().optional(),
  cacheNamespace: z.string().optional(),
  cacheKeyParameters: z.array(z.string()).optional(),
  contentHandling: z.enum(['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT']).optional(),
  timeoutInMillis: z.number().optional(),
  tlsConfig: z.object({ insecureSkipVerification: z.boolean().optional() }).optional(),
  responseTransferMode: z
    .enum(ResponseTransferMode)
    .refine((mode) => mode === 'BUFFERED', 'Response streaming is not emulated')
    .optional(),
  integrationTarget: notEmulated,
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html. Puts a new one in place of the old. */
export const putIntegration = defineOperation({
  name: 'PutIntegration',
  method: 'PUT',
  path: integrationPath,
  status: 201,
  handle(call) {
    const body: Integration = readBody(call, schema);
    const { resource, method } = findMethod(call);
    checkIntegration(body);
    const integration = completeIntegration(body, resource.id);
    putMethodRecord(call, resource, { ...method, methodIntegration: integration });
    return integration;
  },
});
