import type { Kinds } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, type PatchRule } from '../patch.ts';
import { accountKey, showAccount } from './account.ts';

const roleArn = /^arn:aws[\w-]*:iam::\d{12}:role\/.+$/;

const rules: readonly PatchRule<Kinds['account']>[] = [
  {
    op: 'replace',
    path: '/cloudwatchRoleArn',
    apply(_account, { value }) {
      if (!value) return {};
      if (!roleArn.test(value)) throw badRequest('The role ARN is not well formed');
      return { cloudwatchRoleArn: value };
    },
  },
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAccount.html. An empty role takes the role away. */
export const updateAccount = defineOperation({
  name: 'UpdateAccount',
  method: 'PATCH',
  path: '/account',
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const account = applyPatches(call.store.get('account', accountKey) ?? {}, patches, rules);
    call.store.put('account', accountKey, account);
    return showAccount(call.store);
  },
});
