import type { StageRecord } from '../../state/records.ts';
import { cacheCluster } from './cache-cluster.ts';

type StageWish = Pick<
  StageRecord,
  | 'stageName'
  | 'deploymentId'
  | 'description'
  | 'documentationVersion'
  | 'variables'
  | 'canarySettings'
  | 'tracingEnabled'
  | 'cacheClusterEnabled'
  | 'cacheClusterSize'
  | 'tags'
>;

/** @param now epoch seconds */
export function newStage(now: number, wish: StageWish): StageRecord {
  const { cacheClusterEnabled = false, cacheClusterSize, tracingEnabled = false } = wish;
  return {
    ...wish,
    ...cacheCluster(cacheClusterEnabled, cacheClusterSize),
    methodSettings: {},
    tracingEnabled,
    createdDate: now,
    lastUpdatedDate: now,
  };
}
