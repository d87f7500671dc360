import { z } from 'zod';
import { requirePool } from '../../state/pools.ts';
import { keyOf } from '../../state/store.ts';
import { PaginationToken, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import { groupView } from './group-view.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListGroups.html */
export const listGroups = operation({
  name: 'ListGroups',
  access: 'signed',
  input: z.object({
    UserPoolId,
    Limit: z.int().min(0).max(60).default(60),
    NextToken: PaginationToken,
  }),
  run({ store, region }, { UserPoolId: poolId, Limit, NextToken }) {
    requirePool(store, region, poolId);
    const groups = store.list('group', keyOf(poolId, ''));
    const { items, next } = pageOf(groups, ({ name }) => name, Limit || 60, NextToken);
    return { Groups: items.map(groupView), ...(next && { NextToken: next }) };
  },
});
