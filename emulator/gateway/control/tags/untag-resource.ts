import { defineOperation } from '../operation.ts';
import { findTagged } from './tagged.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UntagResource.html */
export const untagResource = defineOperation({
  name: 'UntagResource',
  method: 'DELETE',
  path: '/tags/{resource_arn}',
  status: 204,
  handle(call) {
    const gone = call.query.getAll('tagKeys');
    const tagged = findTagged(call);
    tagged.write(
      Object.fromEntries(Object.entries(tagged.tags).filter(([name]) => !gone.includes(name))),
    );
    return undefined;
  },
});
