import { z } from 'zod';
import { seconds } from '../../call.ts';
import { checkAttempts, countAttempt, forgetAttempts } from '../../codes/attempts.ts';
import { wrongCredentials } from '../../errors.ts';
import { credentialOf } from '../../sign-in/credential.ts';
import { passwordMatches } from '../../srp/verifier.ts';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import { checkPassword } from '../../users/password-policy.ts';
import { saveUser } from '../../users/save-user.ts';
import { withPassword } from '../../users/with-password.ts';
import { AccessToken, Password } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html */
export const changePassword = operation({
  name: 'ChangePassword',
  access: 'anyone',
  input: z.object({ AccessToken, PreviousPassword: Password, ProposedPassword: Password }),
  async run(call, input) {
    const { pool, user } = await verifyAccessToken(call, input.AccessToken);
    checkAttempts(call, user, 'try CHANGE_PASSWORD');
    const { identity, record } = credentialOf(pool, user, user.username);
    if (!passwordMatches(identity, input.PreviousPassword, record)) {
      countAttempt(call, user, 'try CHANGE_PASSWORD');
      throw wrongCredentials();
    }
    forgetAttempts(call, user, 'try CHANGE_PASSWORD');
    checkPassword(pool, input.ProposedPassword);
    const changed = withPassword(user, input.ProposedPassword, user.status, seconds(call));
    saveUser(call.store, { pool, user: changed });
    return {};
  },
});
