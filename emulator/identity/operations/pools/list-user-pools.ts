import { z } from 'zod';
import { PaginationToken } from '../members.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPools.html */
export const listUserPools = operation({
  name: 'ListUserPools',
  access: 'signed',
  input: z.object({ MaxResults: z.int().min(1).max(60), NextToken: PaginationToken }),
  run({ store, region }, { MaxResults, NextToken }) {
    const pools = store.list('userPool', `${region}_`);
    const { items, next } = pageOf(pools, ({ id }) => id, MaxResults, NextToken);
    return {
      UserPools: items.map(({ id, name, createdAt, updatedAt, settings }) => ({
        Id: id,
        Name: name,
        LambdaConfig: settings.LambdaConfig,
        CreationDate: createdAt,
        LastModifiedDate: updatedAt,
      })),
      ...(next && { NextToken: next }),
    };
  },
});
