import type { AuthorizerRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, type PatchRule } from '../patch.ts';
import { replaceMember } from '../patch-rules.ts';
import { authorizerPath, authorizerTypes, checkAuthorizer, findAuthorizer } from './authorizer.ts';

const providerArnRule = (
  op: 'add' | 'remove',
  change: (arns: string[], arn: string) => string[],
): PatchRule<AuthorizerRecord> => ({
  op,
  path: '/providerARNs',
  apply: (authorizer, { value = '' }) => ({
    ...authorizer,
    providerARNs: change(
      (authorizer.providerARNs ?? []).filter((arn) => arn !== value),
      value,
    ),
  }),
});

const rules: readonly PatchRule<AuthorizerRecord>[] = [
  replaceMember('/name', (name) => ({ name })),
  replaceMember('/type', (value) => ({ type: readType(value) })),
  replaceMember('/authType', (authType) => ({ authType })),
  replaceMember('/authorizerUri', (authorizerUri) => ({ authorizerUri })),
  replaceMember('/authorizerCredentials', (authorizerCredentials) => ({ authorizerCredentials })),
  replaceMember('/identitySource', (identitySource) => ({ identitySource })),
  replaceMember('/identityValidationExpression', (identityValidationExpression) => ({
    identityValidationExpression,
  })),
  replaceMember('/authorizerResultTtlInSeconds', (value) => ({
    authorizerResultTtlInSeconds: Number(value),
  })),
  providerArnRule('add', (arns, arn) => [...arns, arn]),
  providerArnRule('remove', (arns) => arns),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAuthorizer.html */
export const updateAuthorizer = defineOperation({
  name: 'UpdateAuthorizer',
  method: 'PATCH',
  path: authorizerPath,
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const authorizer = applyPatches(findAuthorizer(call), patches, rules);
    checkAuthorizer(authorizer);
    call.store.put('authorizer', `${call.params.restapi_id}/${authorizer.id}`, authorizer);
    return authorizer;
  },
});

function readType(value: string) {
  const type = authorizerTypes.find((known) => known === value);
  if (!type) throw badRequest(`Invalid authorizer type specified: ${value}`);
  return type;
}
