import { z } from 'zod';
import type { ApiKeyRecord } from '../../state/records.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';
import { checkApiKeyTexts, checkKeyValue, newKeyValue, showApiKey } from './api-key.ts';

// `generateDistinctId` is deprecated: ids always differ from values.
const schema = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  enabled: z.boolean().default(false),
  value: z.string().optional(),
  stageKeys: z
    .array(z.object({ restApiId: z.string().optional(), stageName: z.string().optional() }))
    .default([]),
  customerId: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateApiKey.html */
export const createApiKey = defineOperation({
  name: 'CreateApiKey',
  method: 'POST',
  path: '/apikeys',
  status: 201,
  handle(call) {
    const body = readBody(call, schema);
    checkApiKeyTexts({ name: body.name });
    if (body.value) checkKeyValue(call.store, body.value);
    checkApiKeyTexts({ description: body.description });
    const key: ApiKeyRecord = {
      id: newIdentifier(10),
      value: body.value || newKeyValue(),
      ...(body.name && { name: body.name }),
      ...(body.description && { description: body.description }),
      ...(body.customerId && { customerId: body.customerId }),
      enabled: body.enabled,
      createdDate: call.now,
      lastUpdatedDate: call.now,
      stageKeys: body.stageKeys.map(({ restApiId, stageName }) => `${restApiId}/${stageName}`),
      ...(body.tags && { tags: body.tags }),
    };
    call.store.put('apiKey', key.id, key);
    return showApiKey(key, { withValue: true, withTags: key.tags !== undefined });
  },
});
