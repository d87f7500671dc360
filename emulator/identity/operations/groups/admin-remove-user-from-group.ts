import { z } from 'zod';
import { requireGroup, requirePool } from '../../state/pools.ts';
import { keyOf } from '../../state/store.ts';
import { requireUser } from '../../users/logins.ts';
import { GroupName, Username, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRemoveUserFromGroup.html */
export const adminRemoveUserFromGroup = operation({
  name: 'AdminRemoveUserFromGroup',
  access: 'signed',
  input: z.object({ GroupName, Username, UserPoolId }),
  run({ store, region }, input) {
    const pool = requirePool(store, region, input.UserPoolId);
    const user = requireUser(store, pool, input.Username);
    const { name } = requireGroup(store, pool.id, input.GroupName);
    const groups = user.groups.filter((group) => group !== name);
    store.put('user', keyOf(pool.id, user.username), { ...user, groups });
    return {};
  },
});
