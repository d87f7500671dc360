import { defineOperation } from '../operation.ts';
import { basePathMappingPath, findBasePathMapping } from './base-path-mapping.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteBasePathMapping.html */
export const deleteBasePathMapping = defineOperation({
  name: 'DeleteBasePathMapping',
  method: 'DELETE',
  path: basePathMappingPath,
  status: 202,
  handle(call) {
    const { basePath } = findBasePathMapping(call);
    call.store.delete('basePathMapping', `${call.params.domain_name}/${basePath}`);
    return undefined;
  },
});
