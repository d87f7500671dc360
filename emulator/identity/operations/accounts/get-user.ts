import { z } from 'zod';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import { readableBy, toList } from '../../users/attributes.ts';
import { AccessToken } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const getUser = operation({
  name: 'GetUser',
  access: 'anyone',
  input: z.object({ AccessToken }),
  async run(call, input) {
    const { client, user } = await verifyAccessToken(call, input.AccessToken);
    return { Username: user.username, UserAttributes: toList(readableBy(client, user)) };
  },
});
