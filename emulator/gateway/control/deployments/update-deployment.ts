import type { DeploymentRecord } from '../../state/records.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, type PatchRule } from '../patch.ts';
import { replaceMember } from '../patch-rules.ts';
import { deploymentPath, findDeployment } from './deployment.ts';

const rules: readonly PatchRule<DeploymentRecord>[] = [
  replaceMember('/description', (description) => ({ description })),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDeployment.html */
export const updateDeployment = defineOperation({
  name: 'UpdateDeployment',
  method: 'PATCH',
  path: deploymentPath,
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const deployment = applyPatches(findDeployment(call), patches, rules);
    call.store.put('deployment', `${call.params.restapi_id}/${deployment.id}`, deployment);
    return deployment;
  },
});
