import { defineOperation } from '../operation.ts';
import { dropStagesFromPlans } from './plan-stages.ts';
import { findStage, stagePath } from './stage.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteStage.html. Usage plans lose the stage with it. */
export const deleteStage = defineOperation({
  name: 'DeleteStage',
  method: 'DELETE',
  path: stagePath,
  status: 202,
  handle(call) {
    const { store, params } = call;
    const { stageName } = findStage(call);
    dropStagesFromPlans(
      store,
      ({ apiId, stage }) => apiId === params.restapi_id && stage === stageName,
    );
    store.delete('stage', `${params.restapi_id}/${stageName}`);
    return undefined;
  },
});
