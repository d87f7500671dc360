import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches } from '../patch.ts';
import { checkUsagePlan, findUsagePlan, withTags } from './usage-plan.ts';
import { refuseKeysOnTwoPlans } from './usage-plan-key.ts';
import { escapeResourcePath, refuseUsagePlanPatch, usagePlanRules } from './usage-plan-patches.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsagePlan.html */
export const updateUsagePlan = defineOperation({
  name: 'UpdateUsagePlan',
  method: 'PATCH',
  path: '/usageplans/{usageplanId}',
  status: 200,
  handle(call) {
    const patches = readPatches(call).map(escapeResourcePath);
    const before = findUsagePlan(call);
    const plan = applyPatches(before, patches, usagePlanRules(call.store), refuseUsagePlanPatch);
    checkUsagePlan(plan);
    refuseKeysOnTwoPlans(call.store, plan);
    call.store.put('usagePlan', plan.id, plan);
    return withTags(plan);
  },
});
