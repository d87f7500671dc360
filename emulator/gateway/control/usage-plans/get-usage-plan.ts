import { defineOperation } from '../operation.ts';
import { findUsagePlan, withTags } from './usage-plan.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlan.html */
export const getUsagePlan = defineOperation({
  name: 'GetUsagePlan',
  method: 'GET',
  path: '/usageplans/{usageplanId}',
  status: 200,
  handle: (call) => withTags(findUsagePlan(call)),
});
