import type { ApiKeyRecord } from '../../state/records.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, booleanOf, readPatches, type PatchRule } from '../patch.ts';
import { replaceMember } from '../patch-rules.ts';
import { checkApiKeyTexts, findApiKey, showApiKey } from './api-key.ts';

// AWS lists the paths in this order.
const rules: readonly PatchRule<ApiKeyRecord>[] = [
  replaceMember('/description', (description) => ({ description })),
  replaceMember('/enabled', (enabled) => ({ enabled: booleanOf(enabled) })),
  replaceMember('/name', (name) => ({ name })),
  replaceMember('/customerId', (customerId) => ({ customerId })),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateApiKey.html */
export const updateApiKey = defineOperation({
  name: 'UpdateApiKey',
  method: 'PATCH',
  path: '/apikeys/{api_key}',
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const key = applyPatches(findApiKey(call), patches, rules);
    checkApiKeyTexts(key);
    const updated = { ...key, lastUpdatedDate: call.now };
    call.store.put('apiKey', key.id, updated);
    return showApiKey(updated, { withValue: false, withTags: true });
  },
});
