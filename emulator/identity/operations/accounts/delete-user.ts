import { z } from 'zod';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import { removeUser } from '../../users/save-user.ts';
import { AccessToken } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html */
export const deleteUser = operation({
  name: 'DeleteUser',
  access: 'anyone',
  input: z.object({ AccessToken }),
  async run(call, input) {
    const { pool, user } = await verifyAccessToken(call, input.AccessToken);
    removeUser(call.store, pool, user);
    return {};
  },
});
