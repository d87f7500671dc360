import { z } from 'zod';
import { sentTo } from '../../codes/codes.ts';
import { sendCode } from '../../codes/send-code.ts';
import { invalidParameter } from '../../errors.ts';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import { AccessToken, Metadata } from '../members.ts';
import { operation } from '../operation.ts';

/**
 * Sends the code again to an address that waits to be verified, or else to the user's own.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html
 */
export const getUserAttributeVerificationCode = operation({
  name: 'GetUserAttributeVerificationCode',
  access: 'anyone',
  input: z.object({ AccessToken, AttributeName: z.literal('email'), ClientMetadata: Metadata }),
  async run(call, input) {
    const { pool, user } = await verifyAccessToken(call, input.AccessToken);
    const email = sentTo(call, user, 'ATTRIBUTE') ?? user.attributes['email'];
    if (!email) throw invalidParameter('The user has no email to verify.');
    return { CodeDeliveryDetails: await sendCode(call, pool, user, 'ATTRIBUTE', email) };
  },
});
