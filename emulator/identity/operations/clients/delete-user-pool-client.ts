import { z } from 'zod';
import { requireClientOfPool, requirePool } from '../../state/pools.ts';
import { ClientId, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html */
export const deleteUserPoolClient = operation({
  name: 'DeleteUserPoolClient',
  access: 'signed',
  input: z.object({ UserPoolId, ClientId }),
  run({ store, region }, input) {
    requirePool(store, region, input.UserPoolId);
    store.delete('client', requireClientOfPool(store, input.UserPoolId, input.ClientId).id);
    return {};
  },
});
