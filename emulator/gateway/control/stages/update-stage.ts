import type { StageRecord } from '../../state/records.ts';
import { defineOperation, type OperationCall } from '../operation.ts';
import { applyPatches, booleanOf, readPatches, type PatchRule } from '../patch.ts';
import { entryRules, removeMember, replaceMember } from '../patch-rules.ts';
import { accessLogRules } from './access-log-rules.ts';
import { canaryRules } from './canary-rules.ts';
import { methodSettingRules, removeMethodSetting } from './method-settings.ts';
import { cacheCluster, readCacheClusterSize } from './cache-cluster.ts';
import { refuseStagePatch } from './refuse-stage-patch.ts';
import { checkDeploymentId, findStage, stagePath } from './stage.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html */
export const updateStage = defineOperation({
  name: 'UpdateStage',
  method: 'PATCH',
  path: stagePath,
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const patched = applyPatches(findStage(call), patches, rulesFor(call), refuseStagePatch);
    const stage = { ...patched, lastUpdatedDate: call.now };
    call.store.put('stage', `${call.params.restapi_id}/${stage.stageName}`, stage);
    return stage;
  },
});

const rulesFor = (call: OperationCall<'restapi_id'>): readonly PatchRule<StageRecord>[] => [
  replaceMember('/deploymentId', (deploymentId) => {
    checkDeploymentId(call, deploymentId);
    return { deploymentId };
  }),
  replaceMember('/description', (description) => ({ description })),
  removeMember('/description', 'description'),
  replaceMember('/documentationVersion', (documentationVersion) => ({ documentationVersion })),
  replaceMember('/clientCertificateId', (clientCertificateId) => ({ clientCertificateId })),
  replaceMember('/tracingEnabled', (value) => ({ tracingEnabled: booleanOf(value) })),
  replaceMember('/cacheClusterEnabled', (value, { cacheClusterSize }) =>
    cacheCluster(booleanOf(value), cacheClusterSize),
  ),
  replaceMember('/cacheClusterSize', (value) => ({
    cacheClusterSize: readCacheClusterSize(value),
  })),
  ...entryRules<StageRecord, string>({
    path: '/variables',
    member: 'variables',
    read: (stage) => stage.variables,
    value: (patch) => patch.value ?? '',
  }),
  ...accessLogRules,
  ...canaryRules(call),
  ...methodSettingRules,
  ...['/{name}', '/{resource_path}/{http_method}'].map((path): PatchRule<StageRecord> => ({
    op: 'remove',
    path,
    apply: (stage, patch) => removeMethodSetting(stage, patch.path ?? ''),
  })),
];
