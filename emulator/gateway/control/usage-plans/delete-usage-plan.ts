import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { findUsagePlan } from './usage-plan.ts';

/** Its keys are taken off it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlan.html */
export const deleteUsagePlan = defineOperation({
  name: 'DeleteUsagePlan',
  method: 'DELETE',
  path: '/usageplans/{usageplanId}',
  status: 202,
  handle(call) {
    const { id, apiStages = [] } = findUsagePlan(call);
    const [first] = apiStages;
    if (first)
      throw badRequest(
        `Cannot delete Usage Plan ${id} because there are API Stages associated with it, including ${first.apiId}:${first.stage}`,
      );
    call.store.deleteAll('usagePlanKey', `${id}/`);
    call.store.delete('usagePlan', id);
    return undefined;
  },
});
