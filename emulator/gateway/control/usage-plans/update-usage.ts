import { setRemaining } from '../../limits/quota.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { readPatches, refusalWithList, type PatchOperation } from '../patch.ts';
import { requirePlanKey } from './usage-plan-key.ts';
import { findUsagePlan } from './usage-plan.ts';
import { usageByKey } from './usage.ts';

/**
 * Grants a key more (or leaves it less) of the quota until the period ends. The one patch that is documented is `replace
 * /remaining`; of others, and of a plan without a quota, AWS's answers are not known.
 *
 * https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsage.html
 */
export const updateUsage = defineOperation({
  name: 'UpdateUsage',
  method: 'PATCH',
  path: '/usageplans/{usageplanId}/keys/{keyId}/usage',
  status: 200,
  handle(call) {
    const { keyId } = call.params;
    const patches = readPatches(call);
    const plan = findUsagePlan(call);
    const { createdDate } = requirePlanKey(call.store, plan.id, keyId);
    if (!plan.quota) throw badRequest(`Usage Plan ${plan.id} has no quota`);
    const subject = { region: call.region, usagePlanId: plan.id, keyId };
    const quota = { subject, settings: plan.quota, enrolledAt: createdDate };
    const remaining = patches.map(remainingOf).at(-1);
    if (remaining !== undefined) setRemaining(quota, remaining, call.usage);
    const today = call.usage.today();
    const range = { startDate: today, endDate: today };
    const pairs = usageByKey(call, plan, range).get(keyId) ?? [];
    return { usagePlanId: plan.id, ...range, values: { [keyId]: pairs } };
  },
});

function remainingOf(patch: PatchOperation): number {
  if (patch.op !== 'replace' || patch.path !== '/remaining')
    throw refusalWithList(patch, patch.op === 'replace' ? ['/remaining'] : []);
  const remaining = Number(patch.value);
  if (!patch.value || !Number.isInteger(remaining) || remaining < 0)
    throw badRequest(`Invalid remaining usage specified: ${patch.value}`);
  return remaining;
}
