import { z } from 'zod';
import { seconds } from '../../call.ts';
import { inStep, poolSettings } from '../../state/pool-settings.ts';
import { requirePool } from '../../state/pools.ts';
import { UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';

/**
 * Sets everything anew: what a request leaves out goes back to its default. How people are named and what attributes there are
 * was settled when the pool was made.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 */
export const updateUserPool = operation({
  name: 'UpdateUserPool',
  access: 'signed',
  input: poolSettings
    .omit({
      AliasAttributes: true,
      UsernameAttributes: true,
      UsernameConfiguration: true,
      Schema: true,
    })
    .extend({ UserPoolId, PoolName: z.string().min(1).max(128).optional() }),
  run(call, { UserPoolId: id, PoolName, ...given }) {
    const pool = requirePool(call.store, call.region, id);
    const { AliasAttributes, UsernameAttributes, UsernameConfiguration, Schema } = pool.settings;
    const settled = { AliasAttributes, UsernameAttributes, UsernameConfiguration, Schema };
    call.store.put('userPool', id, {
      ...pool,
      name: PoolName ?? pool.name,
      updatedAt: seconds(call),
      settings: inStep({ ...given, ...settled }),
    });
    return {};
  },
});
