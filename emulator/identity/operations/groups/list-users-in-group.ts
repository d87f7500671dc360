import { z } from 'zod';
import { requireGroup, requirePool } from '../../state/pools.ts';
import { keyOf } from '../../state/store.ts';
import { userView } from '../administration/user-view.ts';
import { GroupName, PaginationToken, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsersInGroup.html */
export const listUsersInGroup = operation({
  name: 'ListUsersInGroup',
  access: 'signed',
  input: z.object({
    UserPoolId,
    GroupName,
    Limit: z.int().min(0).max(60).default(60),
    NextToken: PaginationToken,
  }),
  run({ store, region }, { UserPoolId: poolId, GroupName: name, Limit, NextToken }) {
    requirePool(store, region, poolId);
    requireGroup(store, poolId, name);
    const members = store
      .list('user', keyOf(poolId, ''))
      .filter(({ groups }) => groups.includes(name));
    const { items, next } = pageOf(members, ({ username }) => username, Limit || 60, NextToken);
    return { Users: items.map((user) => userView(user)), ...(next && { NextToken: next }) };
  },
});
