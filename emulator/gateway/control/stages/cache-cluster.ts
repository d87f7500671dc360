import type { StageRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';

/** The sizes of cache AWS offers, in GB. */
export const cacheClusterSizes = [
  '0.5',
  '1.6',
  '6.1',
  '13.5',
  '28.4',
  '58.2',
  '118',
  '237',
] as const;
type CacheClusterSize = (typeof cacheClusterSizes)[number];

/** The members of a stage that tell of its cache cluster. Here a cluster is there at once. */
export const cacheCluster = (
  enabled: boolean,
  size: CacheClusterSize | undefined,
): Pick<StageRecord, 'cacheClusterEnabled' | 'cacheClusterSize' | 'cacheClusterStatus'> => ({
  cacheClusterEnabled: enabled,
  cacheClusterStatus: enabled ? 'AVAILABLE' : 'NOT_AVAILABLE',
  ...(enabled && { cacheClusterSize: size ?? '0.5' }),
});

/** @throws AwsError 400 */
export function readCacheClusterSize(value: string): CacheClusterSize {
  const size = cacheClusterSizes.find((known) => known === value);
  if (!size) throw badRequest(`Invalid cache cluster size specified: ${value}`);
  return size;
}
