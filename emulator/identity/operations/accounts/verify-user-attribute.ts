import { z } from 'zod';
import { seconds } from '../../call.ts';
import { checkCode, discardCode } from '../../codes/codes.ts';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import { saveUser } from '../../users/save-user.ts';
import { AccessToken, ConfirmationCode } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html */
export const verifyUserAttribute = operation({
  name: 'VerifyUserAttribute',
  access: 'anyone',
  input: z.object({ AccessToken, AttributeName: z.literal('email'), Code: ConfirmationCode }),
  async run(call, input) {
    const { pool, user } = await verifyAccessToken(call, input.AccessToken);
    const { value } = checkCode(call, user, 'ATTRIBUTE', input.Code);
    const attributes = { ...user.attributes, email: value, email_verified: 'true' };
    call.store.transaction(() => {
      discardCode(call, user, 'ATTRIBUTE');
      saveUser(call.store, { pool, user: { ...user, attributes, updatedAt: seconds(call) } });
    });
    return {};
  },
});
