import type { IntegrationResponse } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import { badRequest, notFound } from '../errors.ts';
import { findIntegration } from '../integrations/integration.ts';
import { defineOperation } from '../operation.ts';
import { statusCodeViolations } from '../status-code.ts';
import { readBody } from '../validation.ts';
import { integrationResponsePath, putIntegrationResponseRecord } from './integration-response.ts';

const schema = z.object({
  selectionPattern: z.string().optional(),
  responseParameters: z.record(z.string(), z.string()).optional(),
  responseTemplates: z.record(z.string(), z.string()).optional(),
  contentHandling: z.enum(['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT']).optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html */
export const putIntegrationResponse = defineOperation({
  name: 'PutIntegrationResponse',
  method: 'PUT',
  path: integrationResponsePath,
  status: 201,
  handle(call) {
    const { status_code: statusCode } = call.params;
    const body = readBody(call, schema, statusCodeViolations(statusCode));
    const found = findIntegration(call);
    if (!found.method.methodResponses?.[statusCode])
      throw notFound('Invalid Response status code specified');
    for (const contentType of Object.keys(body.responseTemplates ?? {}))
      if (!contentType.includes('/'))
        throw badRequest(
          `Validation Result: warnings : [], errors : [Invalid content type specified: ${contentType}]`,
        );
    const response: IntegrationResponse = { ...body, statusCode };
    putIntegrationResponseRecord(call, found, response);
    return response;
  },
});
