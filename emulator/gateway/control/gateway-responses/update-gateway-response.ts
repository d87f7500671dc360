import type { GatewayResponseRecord } from '../../state/records.ts';
import { badRequest, notFound } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import {
  applyPatches,
  readPatches,
  type PatchOperation,
  type PatchRefusal,
  type PatchRule,
} from '../patch.ts';
import { entryRules, replaceMember } from '../patch-rules.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { effectiveGatewayResponse } from './effective-gateway-response.ts';
import { gatewayResponsePath, responseTypeOf, responseTypeViolations } from './gateway-response.ts';

const entries = (member: 'responseParameters' | 'responseTemplates') =>
  entryRules<GatewayResponseRecord, string>({
    path: `/${member}`,
    member,
    read: (response) => response[member],
    value: (patch) => valueOf(patch, member),
    missing: () => notFound('Invalid parameter name specified'),
  });

const rules: readonly PatchRule<GatewayResponseRecord>[] = [
  replaceMember('/statusCode', (statusCode) => ({ statusCode })),
  ...entries('responseParameters'),
  ...entries('responseTemplates'),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateGatewayResponse.html */
export const updateGatewayResponse = defineOperation({
  name: 'UpdateGatewayResponse',
  method: 'PATCH',
  path: gatewayResponsePath,
  status: 200,
  handle(call) {
    const patches = readPatches(call, responseTypeViolations(call));
    const { id } = findRestApi(call);
    const responseType = responseTypeOf(call);
    const current = effectiveGatewayResponse(call.store, id, responseType);
    const patched = applyPatches<GatewayResponseRecord>(current, patches, rules, refuse);
    const response = {
      ...patched,
      responseParameters: patched.responseParameters ?? {},
      responseTemplates: patched.responseTemplates ?? {},
      defaultResponse: false,
    };
    call.store.put('gatewayResponse', `${id}/${responseType}`, response);
    return response;
  },
});

function valueOf({ value }: PatchOperation, member: string): string {
  if (!value) throw badRequest(`Invalid null or empty value in ${member}`);
  return value;
}

/** Here the path alone is named, whatever the operation [recorded]. */
const refuse: PatchRefusal = (patch) => badRequest(`Invalid patch path ${patch.path ?? 'null'}`);
