import { z } from 'zod';
import { requirePool } from '../../state/pools.ts';
import { UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { poolView } from './pool-view.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html */
export const describeUserPool = operation({
  name: 'DescribeUserPool',
  access: 'signed',
  input: z.object({ UserPoolId }),
  run: (call, input) => ({
    UserPool: poolView(call, requirePool(call.store, call.region, input.UserPoolId)),
  }),
});
