import { seconds } from '../../call.ts';
import { sendCode } from '../../codes/send-code.ts';
import { invalidParameter, notAuthorized } from '../../errors.ts';
import { saveUser } from '../../users/save-user.ts';
import { Metadata } from '../members.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/**
 * Takes the password away and mails a code to choose another with ConfirmForgotPassword.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html
 */
export const adminResetUserPassword = operation({
  name: 'AdminResetUserPassword',
  access: 'signed',
  input: subjectInput.extend({ ClientMetadata: Metadata }),
  async run(call, input) {
    const { pool, user } = subjectOf(call, input);
    if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'UNCONFIRMED')
      throw notAuthorized('User password cannot be reset in the current state.');
    const email = user.attributes['email'];
    if (!email || user.attributes['email_verified'] !== 'true')
      throw invalidParameter(
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      );
    const reset = { ...user, status: 'RESET_REQUIRED' as const, updatedAt: seconds(call) };
    saveUser(call.store, { pool, user: reset });
    await sendCode(call, pool, reset, 'FORGOT_PASSWORD', email);
    return {};
  },
});
