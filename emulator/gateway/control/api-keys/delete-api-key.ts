import { defineOperation } from '../operation.ts';
import { findApiKey } from './api-key.ts';

/** The key vanishes from every plan too. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteApiKey.html */
export const deleteApiKey = defineOperation({
  name: 'DeleteApiKey',
  method: 'DELETE',
  path: '/apikeys/{api_key}',
  status: 202,
  handle(call) {
    const { id } = findApiKey(call);
    for (const plan of call.store.list('usagePlan'))
      call.store.delete('usagePlanKey', `${plan.id}/${id}`);
    call.store.delete('apiKey', id);
    return undefined;
  },
});
