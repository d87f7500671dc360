import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { showPlanKey } from './usage-plan-key.ts';

/**
 * Newest first; `name` is a prefix, in its own case. A plan that does not exist has no keys, and that is no error [recorded].
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKeys.html
 */
export const getUsagePlanKeys = defineOperation({
  name: 'GetUsagePlanKeys',
  method: 'GET',
  path: '/usageplans/{usageplanId}/keys',
  status: 200,
  handle({ store, params, query }) {
    const prefix = query.get('name') ?? '';
    const keys = store
      .list('usagePlanKey', `${params.usageplanId}/`)
      .map(({ keyId }) => showPlanKey(store, keyId))
      .filter(({ name = '' }) => name.startsWith(prefix))
      .reverse();
    return paginate(keys, query, (key) => key.id);
  },
});
