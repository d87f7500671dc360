import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';

/** `keyId` leaves only the plans that key is on. https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlans.html */
export const getUsagePlans = defineOperation({
  name: 'GetUsagePlans',
  method: 'GET',
  path: '/usageplans',
  status: 200,
  handle({ store, query }) {
    const keyId = query.get('keyId');
    const plans = store
      .list('usagePlan')
      .filter(({ id }) => !keyId || store.get('usagePlanKey', `${id}/${keyId}`));
    const page = paginate(plans, query, (plan) => plan.id);
    return { ...page, item: page.item.map((plan) => ({ ...plan, tags: undefined })) };
  },
});
