import type { UsagePlanRecord } from '../../state/records.ts';
import { AwsError, badRequest } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';
import { checkUsagePlan, requireApiStage, usagePlanSchema } from './usage-plan.ts';

/** Most plans of an account in a Region. */
const maxUsagePlans = 300;

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlan.html */
export const createUsagePlan = defineOperation({
  name: 'CreateUsagePlan',
  method: 'POST',
  path: '/usageplans',
  status: 201,
  handle(call) {
    const body = readBody(call, usagePlanSchema);
    if (body.name === '') throw badRequest('Usage Plan name must be non-empty');
    for (const apiStage of body.apiStages) requireApiStage(call.store, apiStage);
    const plan: UsagePlanRecord = { id: newIdentifier(6), ...body };
    checkUsagePlan(plan);
    if (call.store.list('usagePlan').length >= maxUsagePlans)
      throw new AwsError('LimitExceededException', 'Usage Plans limit exceeded');
    call.store.put('usagePlan', plan.id, plan);
    return plan;
  },
});
