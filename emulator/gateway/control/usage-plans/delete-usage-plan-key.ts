import { requireApiKey } from '../api-keys/api-key.ts';
import { defineOperation } from '../operation.ts';
import { requirePlanKey } from './usage-plan-key.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlanKey.html */
export const deleteUsagePlanKey = defineOperation({
  name: 'DeleteUsagePlanKey',
  method: 'DELETE',
  path: '/usageplans/{usageplanId}/keys/{keyId}',
  status: 202,
  handle({ store, params }) {
    requireApiKey(store, params.keyId);
    requirePlanKey(store, params.usageplanId, params.keyId);
    store.delete('usagePlanKey', `${params.usageplanId}/${params.keyId}`);
    return undefined;
  },
});
