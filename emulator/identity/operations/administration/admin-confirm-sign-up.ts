import { seconds } from '../../call.ts';
import { discardCode } from '../../codes/codes.ts';
import { notAuthorized } from '../../errors.ts';
import { afterConfirmation } from '../../triggers/post-confirmation.ts';
import { saveUser } from '../../users/save-user.ts';
import { Metadata } from '../members.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/**
 * Confirms the account, and no address: nobody has proved one.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminConfirmSignUp.html
 */
export const adminConfirmSignUp = operation({
  name: 'AdminConfirmSignUp',
  access: 'signed',
  input: subjectInput.extend({ ClientMetadata: Metadata }),
  async run(call, input) {
    const { pool, user } = subjectOf(call, input);
    if (user.status !== 'UNCONFIRMED')
      throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
    const confirmed = { ...user, status: 'CONFIRMED' as const, updatedAt: seconds(call) };
    discardCode(call, user, 'SIGN_UP');
    saveUser(call.store, { pool, user: confirmed });
    await afterConfirmation(call, {
      pool,
      user: confirmed,
      clientMetadata: input.ClientMetadata,
      source: 'PostConfirmation_ConfirmSignUp',
    });
    return {};
  },
});
