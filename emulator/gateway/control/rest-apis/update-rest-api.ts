import type { RestApiRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import {
  applyPatches,
  booleanOf,
  matchPath,
  readPatches,
  refuseByPath,
  type PatchRefusal,
  type PatchRule,
} from '../patch.ts';
import { removeMember, replaceMember } from '../patch-rules.ts';
import { readCompressionSize } from './compression-size.ts';
import { withEndpointType, withIpAddressType } from './endpoint-configuration.ts';
import { findRestApi, showRestApi } from './rest-api.ts';

type Rule = PatchRule<RestApiRecord>;

const endpointTypePath = '/endpointConfiguration/types/{type}';

const binaryMediaTypeRule = (
  op: 'add' | 'replace' | 'remove',
  change: (types: string[], type: string) => string[],
): Rule => ({
  op,
  path: '/binaryMediaTypes/{type}',
  apply(api, patch, [type = '']) {
    const others = (api.binaryMediaTypes ?? []).filter((known) => known !== type);
    const binaryMediaTypes = change(others, op === 'replace' ? (patch.value ?? type) : type);
    return {
      ...api,
      binaryMediaTypes: binaryMediaTypes.length > 0 ? binaryMediaTypes : undefined,
    };
  },
});

const rules: readonly Rule[] = [
  replaceMember('/name', (name) => ({ name })),
  replaceMember('/description', (description) => ({ description })),
  removeMember('/description', 'description'),
  replaceMember('/version', (version) => ({ version })),
  replaceMember('/policy', (policy) => ({ policy: policy === '' ? undefined : policy })),
  replaceMember('/apiKeySource', (value) => ({ apiKeySource: readApiKeySource(value) })),
  replaceMember('/disableExecuteApiEndpoint', (value) => ({
    disableExecuteApiEndpoint: booleanOf(value),
  })),
  // An empty value turns compression off.
  replaceMember('/minimumCompressionSize', (value) => ({
    minimumCompressionSize: value === '' ? undefined : readCompressionSize(value),
  })),
  binaryMediaTypeRule('add', (types, type) => [...types, type]),
  binaryMediaTypeRule('replace', (types, type) => [...types, type]),
  binaryMediaTypeRule('remove', (types) => types),
  replaceMember('/endpointConfiguration/ipAddressType', (value, api) => ({
    endpointConfiguration: withIpAddressType(api.endpointConfiguration ?? {}, value),
  })),
  replaceMember(endpointTypePath, (value, api) => ({
    endpointConfiguration: withEndpointType(api.endpointConfiguration ?? {}, value),
  })),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html */
export const updateRestApi = defineOperation({
  name: 'UpdateRestApi',
  method: 'PATCH',
  path: '/restapis/{restapi_id}',
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const api = applyPatches(findRestApi(call), patches, rules, refuse);
    call.store.put('restApi', api.id, api);
    return showRestApi(api);
  },
});

/** Endpoint types have a wording of their own, which names operations that AWS then refuses all the same. */
const refuse: PatchRefusal = (patch, known) =>
  matchPath(endpointTypePath, patch.path ?? '')
    ? badRequest("Invalid patch operation specified. Must be 'add'|'remove'|'replace'")
    : refuseByPath(patch, known);

function readApiKeySource(value: string): 'HEADER' | 'AUTHORIZER' {
  if (value === 'HEADER' || value === 'AUTHORIZER') return value;
  throw badRequest('Invalid apiKeySource specified. Valid options are HEADER,AUTHORIZER');
}
