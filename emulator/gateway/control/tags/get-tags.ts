import { defineOperation } from '../operation.ts';
import { findTagged } from './tagged.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetTags.html */
export const getTags = defineOperation({
  name: 'GetTags',
  method: 'GET',
  path: '/tags/{resource_arn}',
  status: 200,
  handle: (call) => ({ tags: findTagged(call).tags }),
});
