import type { MethodResponse } from '@aws-sdk/client-api-gateway';
import { notFound } from '../errors.ts';
import { putMethodRecord } from '../methods/method.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, booleanOf, readPatches, refuseByPath, type PatchRule } from '../patch.ts';
import { entryRules } from '../patch-rules.ts';
import { statusCodeViolations } from '../status-code.ts';
import { findMethodResponse, methodResponsePath, withMethodResponse } from './method-response.ts';

const rules: readonly PatchRule<MethodResponse>[] = [
  ...entryRules<MethodResponse, boolean>({
    path: '/responseParameters',
    member: 'responseParameters',
    read: (response) => response.responseParameters,
    value: (patch) => booleanOf(patch.value),
    missing: () => notFound('Invalid parameter name specified'),
  }),
  ...entryRules<MethodResponse, string>({
    path: '/responseModels',
    member: 'responseModels',
    read: (response) => response.responseModels,
    value: (patch) => patch.value ?? '',
    missing: () => notFound('Content-Type specified was not found'),
  }),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethodResponse.html. Its status is 201, in AWS's model too. */
export const updateMethodResponse = defineOperation({
  name: 'UpdateMethodResponse',
  method: 'PATCH',
  path: methodResponsePath,
  status: 201,
  handle(call) {
    const patches = readPatches(call, statusCodeViolations(call.params.status_code));
    const { resource, method, response } = findMethodResponse(call);
    const patched = applyPatches(response, patches, rules, refuseByPath);
    putMethodRecord(call, resource, withMethodResponse(method, call, patched));
    return patched;
  },
});
