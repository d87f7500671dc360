import type { IntegrationResponse } from '@aws-sdk/client-api-gateway';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, refuseByPath, type PatchRule } from '../patch.ts';
import { entryRules, replaceMember } from '../patch-rules.ts';
import { statusCodeViolations } from '../status-code.ts';
import {
  findIntegrationResponse,
  integrationResponsePath,
  putIntegrationResponseRecord,
} from './integration-response.ts';

const entries = (member: 'responseParameters' | 'responseTemplates') =>
  entryRules<IntegrationResponse, string>({
    path: `/${member}`,
    member,
    read: (response) => response[member],
    value: (patch) => patch.value ?? '',
  });

const rules: readonly PatchRule<IntegrationResponse>[] = [
  replaceMember('/selectionPattern', (value) => ({
    selectionPattern: value === '' ? undefined : value,
  })),
  ...entries('responseParameters'),
  ...entries('responseTemplates'),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegrationResponse.html */
export const updateIntegrationResponse = defineOperation({
  name: 'UpdateIntegrationResponse',
  method: 'PATCH',
  path: integrationResponsePath,
  status: 200,
  handle(call) {
    const patches = readPatches(call, statusCodeViolations(call.params.status_code));
    const found = findIntegrationResponse(call);
    const patched = applyPatches(found.response, patches, rules, refuseByPath);
    putIntegrationResponseRecord(call, found, patched);
    return patched;
  },
});
