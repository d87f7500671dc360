import type { DeploymentRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

export const deploymentPath = '/restapis/{restapi_id}/deployments/{deployment_id}';
export type DeploymentCall = OperationCall<'restapi_id' | 'deployment_id'>;

/** @throws AwsError 404 */
export function findDeployment({ store, params }: DeploymentCall): DeploymentRecord {
  const deployment = store.get('deployment', `${params.restapi_id}/${params.deployment_id}`);
  if (!deployment) throw notFound('Invalid Deployment identifier specified');
  return deployment;
}
