import type { StageRecord } from '../../state/records.ts';
import { badRequest, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

export const stagePath = '/restapis/{restapi_id}/stages/{stage_name}';
export type StageCall = OperationCall<'restapi_id' | 'stage_name'>;

/** @throws AwsError 404 that speaks of the stage even when it is the API that does not exist */
export function findStage({ store, params }: StageCall): StageRecord {
  const stage = store.get('stage', `${params.restapi_id}/${params.stage_name}`);
  if (!stage) throw notFound('Invalid stage identifier specified');
  return stage;
}

/** @throws AwsError 400 */
export function checkDeploymentId(
  { store, params }: OperationCall<'restapi_id'>,
  deploymentId: string | undefined,
): void {
  if (!deploymentId || !store.get('deployment', `${params.restapi_id}/${deploymentId}`))
    throw badRequest('Deployment id does not exist');
}
