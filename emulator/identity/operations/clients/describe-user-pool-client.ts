import { z } from 'zod';
import { requireClientOfPool, requirePool } from '../../state/pools.ts';
import { ClientId, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { clientView } from './client-view.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html */
export const describeUserPoolClient = operation({
  name: 'DescribeUserPoolClient',
  access: 'signed',
  input: z.object({ UserPoolId, ClientId }),
  run({ store, region }, input) {
    const { id } = requirePool(store, region, input.UserPoolId);
    return { UserPoolClient: clientView(requireClientOfPool(store, id, input.ClientId)) };
  },
});
