import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';
import { showApiKey } from './api-key.ts';

/**
 * Newest first. `name` is a prefix, in its own case; `customerId` is the whole of it.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html
 */
export const getApiKeys = defineOperation({
  name: 'GetApiKeys',
  method: 'GET',
  path: '/apikeys',
  status: 200,
  handle({ store, query }) {
    const prefix = query.get('name') ?? '';
    const customerId = query.get('customerId');
    const keys = store
      .list('apiKey')
      .filter((key) => (key.name ?? '').startsWith(prefix))
      .filter((key) => !customerId || key.customerId === customerId)
      .reverse();
    const page = paginate(keys, query, (key) => key.id);
    const withValue = query.get('includeValues') === 'true';
    return {
      ...page,
      item: page.item.map((key) => showApiKey(key, { withValue, withTags: false })),
    };
  },
});
