import type { MethodRecord } from '../../state/records.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, booleanOf, readPatches, refuseByPath, type PatchRule } from '../patch.ts';
import { entryRules, replaceMember } from '../patch-rules.ts';
import { checkMethod } from './check-method.ts';
import { findMethod, putMethodRecord } from './method.ts';
import { showMethod } from './show-method.ts';

const orNone = (value: string) => (value === '' ? undefined : value);

const scopeRule = (
  op: 'add' | 'remove',
  change: (scopes: string[], scope: string) => string[],
): PatchRule<MethodRecord> => ({
  op,
  path: '/authorizationScopes',
  apply: (method, { value = '' }) => ({
    ...method,
    authorizationScopes: change(
      (method.authorizationScopes ?? []).filter((scope) => scope !== value),
      value,
    ),
  }),
});

const rules: readonly PatchRule<MethodRecord>[] = [
  replaceMember('/authorizationType', (authorizationType) => ({ authorizationType })),
  replaceMember('/authorizerId', (value) => ({ authorizerId: orNone(value) })),
  replaceMember('/apiKeyRequired', (value) => ({ apiKeyRequired: booleanOf(value) })),
  replaceMember('/operationName', (value) => ({ operationName: orNone(value) })),
  replaceMember('/requestValidatorId', (value) => ({ requestValidatorId: orNone(value) })),
  scopeRule('add', (scopes, scope) => [...scopes, scope]),
  scopeRule('remove', (scopes) => scopes),
  ...entryRules<MethodRecord, boolean>({
    path: '/requestParameters',
    member: 'requestParameters',
    read: (method) => method.requestParameters,
    value: (patch) => booleanOf(patch.value),
  }),
  ...entryRules<MethodRecord, string>({
    path: '/requestModels',
    member: 'requestModels',
    read: (method) => method.requestModels,
    value: (patch) => patch.value ?? '',
  }),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethod.html */
export const updateMethod = defineOperation({
  name: 'UpdateMethod',
  method: 'PATCH',
  path: '/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const { resource, method } = findMethod(call);
    const patched = applyPatches(method, patches, rules, refuseByPath);
    checkMethod(call.store, call.params.restapi_id, patched);
    putMethodRecord(call, resource, patched);
    return showMethod(patched);
  },
});
