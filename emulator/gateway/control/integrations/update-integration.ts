import type { Integration } from '@aws-sdk/client-api-gateway';
import { badRequest } from '../errors.ts';
import { putMethodRecord } from '../methods/method.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, refuseByPath, type PatchRule } from '../patch.ts';
import { entryRules, replaceMember } from '../patch-rules.ts';
import { checkIntegration } from './check-integration.ts';
import { findIntegration, integrationPath } from './integration.ts';

const orNone = (value: string) => (value === '' ? undefined : value);

const cacheKeyRule = (
  op: 'add' | 'remove',
  change: (keys: string[], key: string) => string[],
): PatchRule<Integration> => ({
  op,
  path: '/cacheKeyParameters/{name}',
  apply(integration, _patch, [name = '']) {
    const others = (integration.cacheKeyParameters ?? []).filter((key) => key !== name);
    return { ...integration, cacheKeyParameters: change(others, name) };
  },
});

const entries = (member: 'requestParameters' | 'requestTemplates') =>
  entryRules<Integration, string>({
    path: `/${member}`,
    member,
    read: (integration) => integration[member],
    value: (patch) => patch.value ?? '',
  });

const rules: readonly PatchRule<Integration>[] = [
  replaceMember('/uri', (value) => ({ uri: orNone(value) })),
  replaceMember('/httpMethod', (value) => ({ httpMethod: orNone(value) })),
  replaceMember('/passthroughBehavior', (passthroughBehavior) => ({ passthroughBehavior })),
  replaceMember('/credentials', (value) => ({ credentials: orNone(value) })),
  replaceMember('/cacheNamespace', (cacheNamespace) => ({ cacheNamespace })),
  replaceMember('/connectionId', (value) => ({ connectionId: orNone(value) })),
  replaceMember('/connectionType', (value) => ({
    connectionType: oneOf(value, ['INTERNET', 'VPC_LINK']),
  })),
  replaceMember('/contentHandling', (value) => ({
    contentHandling:
      value === '' ? undefined : oneOf(value, ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT']),
  })),
  replaceMember('/timeoutInMillis', (value) => ({ timeoutInMillis: Number(value) })),
  cacheKeyRule('add', (keys, key) => [...keys, key]),
  cacheKeyRule('remove', (keys) => keys),
  ...entries('requestParameters'),
  ...entries('requestTemplates'),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegration.html */
export const updateIntegration = defineOperation({
  name: 'UpdateIntegration',
  method: 'PATCH',
  path: integrationPath,
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const { resource, method, integration } = findIntegration(call);
    const patched = applyPatches(integration, patches, rules, refuseByPath);
    checkIntegration(patched);
    putMethodRecord(call, resource, { ...method, methodIntegration: patched });
    return patched;
  },
});

function oneOf<const Value extends string>(value: string, values: readonly Value[]): Value {
  const found = values.find((known) => known === value);
  if (found === undefined)
    throw badRequest(`Invalid value ${value}. Must be one of: [${values.join(', ')}]`);
  return found;
}
