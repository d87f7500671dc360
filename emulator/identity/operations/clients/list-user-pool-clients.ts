import { z } from 'zod';
import { requirePool } from '../../state/pools.ts';
import { PaginationToken, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html */
export const listUserPoolClients = operation({
  name: 'ListUserPoolClients',
  access: 'signed',
  input: z.object({
    UserPoolId,
    MaxResults: z.int().min(1).max(60).default(60),
    NextToken: PaginationToken,
  }),
  run({ store, region }, { UserPoolId: poolId, MaxResults, NextToken }) {
    requirePool(store, region, poolId);
    const clients = store.list('client').filter((client) => client.poolId === poolId);
    const { items, next } = pageOf(clients, ({ id }) => id, MaxResults, NextToken);
    return {
      UserPoolClients: items.map(({ id, settings }) => ({
        ClientId: id,
        UserPoolId: poolId,
        ClientName: settings.ClientName,
      })),
      ...(next && { NextToken: next }),
    };
  },
});
