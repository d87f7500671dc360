import { defineOperation } from '../operation.ts';
import { basePathMappingPath, findBasePathMapping } from './base-path-mapping.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMapping.html */
export const getBasePathMapping = defineOperation({
  name: 'GetBasePathMapping',
  method: 'GET',
  path: basePathMappingPath,
  status: 200,
  handle: findBasePathMapping,
});
