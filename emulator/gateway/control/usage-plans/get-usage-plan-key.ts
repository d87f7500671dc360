import { requireApiKey } from '../api-keys/api-key.ts';
import { defineOperation } from '../operation.ts';
import { requirePlanKey, showPlanKey } from './usage-plan-key.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKey.html */
export const getUsagePlanKey = defineOperation({
  name: 'GetUsagePlanKey',
  method: 'GET',
  path: '/usageplans/{usageplanId}/keys/{keyId}',
  status: 200,
  handle({ store, params }) {
    requireApiKey(store, params.keyId);
    requirePlanKey(store, params.usageplanId, params.keyId);
    return showPlanKey(store, params.keyId);
  },
});
