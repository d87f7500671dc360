import { z } from 'zod';
import { requireGroup, requirePool } from '../../state/pools.ts';
import { keyOf } from '../../state/store.ts';
import { GroupName, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteGroup.html */
export const deleteGroup = operation({
  name: 'DeleteGroup',
  access: 'signed',
  input: z.object({ GroupName, UserPoolId }),
  run({ store, region }, { GroupName: name, UserPoolId: poolId }) {
    requirePool(store, region, poolId);
    requireGroup(store, poolId, name);
    store.transaction(() => {
      for (const user of store.list('user', keyOf(poolId, ''))) {
        if (!user.groups.includes(name)) continue;
        const groups = user.groups.filter((group) => group !== name);
        store.put('user', keyOf(poolId, user.username), { ...user, groups });
      }
      store.delete('group', keyOf(poolId, name));
    });
    return {};
  },
});
