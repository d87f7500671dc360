import { defineOperation } from '../operation.ts';
import { findApiKey, showApiKey } from './api-key.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKey.html */
export const getApiKey = defineOperation({
  name: 'GetApiKey',
  method: 'GET',
  path: '/apikeys/{api_key}',
  status: 200,
  handle: (call) =>
    showApiKey(findApiKey(call), {
      withValue: call.query.get('includeValue') === 'true',
      withTags: true,
    }),
});
