import { z } from 'zod';
import { endSessions } from '../../tokens/sessions.ts';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import { AccessToken } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html */
export const globalSignOut = operation({
  name: 'GlobalSignOut',
  access: 'anyone',
  input: z.object({ AccessToken }),
  async run(call, input) {
    const { pool, user } = await verifyAccessToken(call, input.AccessToken);
    endSessions(call.store, pool.id, user.username);
    return {};
  },
});
