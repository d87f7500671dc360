import { z } from 'zod';
import { requirePool } from '../../state/pools.ts';
import { keyOf } from '../../state/store.ts';
import { requireUser } from '../../users/logins.ts';
import { PaginationToken, Username, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import { groupView } from './group-view.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListGroupsForUser.html */
export const adminListGroupsForUser = operation({
  name: 'AdminListGroupsForUser',
  access: 'signed',
  input: z.object({
    Username,
    UserPoolId,
    Limit: z.int().min(0).max(60).default(60),
    NextToken: PaginationToken,
  }),
  run({ store, region }, input) {
    const pool = requirePool(store, region, input.UserPoolId);
    const { groups } = requireUser(store, pool, input.Username);
    const records = groups
      .map((name) => store.get('group', keyOf(pool.id, name)))
      .filter((group) => group !== undefined);
    const { items, next } = pageOf(records, ({ name }) => name, input.Limit || 60, input.NextToken);
    return { Groups: items.map(groupView), ...(next && { NextToken: next }) };
  },
});
