import { z } from 'zod';
import { seconds } from '../../call.ts';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import { checkClientMayWrite } from '../../users/attributes.ts';
import { withoutAttributes } from '../../users/without-attributes.ts';
import { saveUser } from '../../users/save-user.ts';
import { AccessToken } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html */
export const deleteUserAttributes = operation({
  name: 'DeleteUserAttributes',
  access: 'anyone',
  input: z.object({ AccessToken, UserAttributeNames: z.array(z.string().min(1).max(32)) }),
  async run(call, input) {
    const { pool, client, user } = await verifyAccessToken(call, input.AccessToken);
    checkClientMayWrite(client, input.UserAttributeNames);
    const updated = withoutAttributes(pool, user, input.UserAttributeNames);
    saveUser(call.store, { pool, user: { ...updated, updatedAt: seconds(call) } });
    return {};
  },
});
