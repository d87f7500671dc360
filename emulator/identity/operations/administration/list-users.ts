import { z } from 'zod';
import { requirePool } from '../../state/pools.ts';
import { keyOf } from '../../state/store.ts';
import { PaginationToken, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import { userFilter } from './user-filter.ts';
import { userView } from './user-view.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export const listUsers = operation({
  name: 'ListUsers',
  access: 'signed',
  input: z.object({
    UserPoolId,
    AttributesToGet: z.array(z.string()).optional(),
    Limit: z.int().min(0).max(60).default(60),
    PaginationToken,
    Filter: z.string().max(256).default(''),
  }),
  run({ store, region }, input) {
    const pool = requirePool(store, region, input.UserPoolId);
    const users = store.list('user', keyOf(pool.id, '')).filter(userFilter(input.Filter));
    const { items, next } = pageOf(
      users,
      ({ username }) => username,
      input.Limit || 60,
      input.PaginationToken,
    );
    return {
      Users: items.map((user) => userView(user, input.AttributesToGet)),
      ...(next && { PaginationToken: next }),
    };
  },
});
