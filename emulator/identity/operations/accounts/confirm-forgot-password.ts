import { seconds } from '../../call.ts';
import { checkCode, discardCode } from '../../codes/codes.ts';
import { codeMismatch } from '../../errors.ts';
import { forgetFailures, lockoutKey } from '../../sign-in/lockout.ts';
import { afterConfirmation } from '../../triggers/post-confirmation.ts';
import { withPassword } from '../../users/with-password.ts';
import { checkPassword } from '../../users/password-policy.ts';
import { saveUser } from '../../users/save-user.ts';
import { ConfirmationCode, Password } from '../members.ts';
import { operation } from '../operation.ts';
import { accountInput, accountOf } from './account.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html */
export const confirmForgotPassword = operation({
  name: 'ConfirmForgotPassword',
  access: 'anyone',
  input: accountInput.extend({ ConfirmationCode, Password }),
  async run(call, input) {
    const { pool, client, user } = accountOf(call, input);
    checkPassword(pool, input.Password);
    if (!user) throw codeMismatch();
    checkCode(call, user, 'FORGOT_PASSWORD', input.ConfirmationCode);
    const recovered = withPassword(user, input.Password, 'CONFIRMED', seconds(call));
    call.store.transaction(() => {
      discardCode(call, user, 'FORGOT_PASSWORD');
      forgetFailures(call, lockoutKey(pool, user, input.Username));
      saveUser(call.store, { pool, user: recovered });
    });
    await afterConfirmation(call, {
      pool,
      user: recovered,
      clientId: client.id,
      clientMetadata: input.ClientMetadata,
      source: 'PostConfirmation_ConfirmForgotPassword',
    });
    return {};
  },
});
