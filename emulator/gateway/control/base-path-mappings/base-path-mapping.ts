import type { BasePathMappingRecord } from '../../state/records.ts';
import { badRequest, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

export const basePathMappingPath = '/domainnames/{domain_name}/basepathmappings/{base_path}';

/** What AWS calls the mapping at the root of a domain. */
export const rootBasePath = '(none)';

/** @throws AwsError 404 */
export function findBasePathMapping({
  store,
  params,
}: OperationCall<'domain_name' | 'base_path'>): BasePathMappingRecord {
  const mapping = store.get('basePathMapping', `${params.domain_name}/${params.base_path}`);
  if (!mapping) throw notFound('Invalid base path mapping identifier specified');
  return mapping;
}

/**
 * Checks where a mapping leads. Base paths of several segments, which AWS allows on regional domains by API Gateway v2's API
 * mappings, are made here too.
 * @throws AwsError 400
 */
export function checkBasePathMapping(
  { store }: OperationCall,
  { basePath, restApiId, stage }: BasePathMappingRecord,
): void {
  if (basePath !== rootBasePath && !/^[\w$.+!*'()~-]+(?:\/[\w$.+!*'()~-]+)*$/.test(basePath))
    throw badRequest('Invalid base path specified');
  if (!store.get('restApi', restApiId)) throw badRequest('Invalid REST API identifier specified');
  if (stage && !store.get('stage', `${restApiId}/${stage}`))
    throw badRequest('Invalid stage identifier specified');
}
