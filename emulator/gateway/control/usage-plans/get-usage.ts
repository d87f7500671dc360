import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { findUsagePlan } from './usage-plan.ts';
import { readDayRange, usageByKey } from './usage.ts';

/**
 * Up to date, where AWS lags by half an hour or more. The keys of `values` are ids of API keys.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html
 */
export const getUsage = defineOperation({
  name: 'GetUsage',
  method: 'GET',
  path: '/usageplans/{usageplanId}/usage',
  status: 200,
  handle(call) {
    const plan = findUsagePlan(call);
    const range = readDayRange(call.query);
    const keyId = call.query.get('keyId');
    const entries = [...usageByKey(call, plan, range)].filter(([id]) => !keyId || id === keyId);
    const { item, position } = paginate(entries, call.query, ([id]) => id);
    return { usagePlanId: plan.id, ...range, position, values: Object.fromEntries(item) };
  },
});
