import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';
import { findTagged } from './tagged.ts';

const schema = z.object({ tags: z.record(z.string(), z.string()) });

/** https://docs.aws.amazon.com/apigateway/latest/api/API_TagResource.html. Tags that are there already are overwritten. */
export const tagResource = defineOperation({
  name: 'TagResource',
  method: 'PUT',
  path: '/tags/{resource_arn}',
  status: 204,
  handle(call) {
    const { tags } = readBody(call, schema);
    const tagged = findTagged(call);
    tagged.write({ ...tagged.tags, ...tags });
    return undefined;
  },
});
