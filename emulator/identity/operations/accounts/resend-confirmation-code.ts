import { sendCode } from '../../codes/send-code.ts';
import { invalidParameter } from '../../errors.ts';
import { simulatedDelivery } from '../../sign-in/simulation.ts';
import { operation } from '../operation.ts';
import { accountInput, accountOf } from './account.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html */
export const resendConfirmationCode = operation({
  name: 'ResendConfirmationCode',
  access: 'anyone',
  input: accountInput,
  async run(call, input) {
    const { pool, user } = accountOf(call, input);
    if (!user) return { CodeDeliveryDetails: simulatedDelivery(pool, input.Username) };
    if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
    const email = user.attributes['email'];
    if (!email || !pool.settings.AutoVerifiedAttributes?.includes('email'))
      throw invalidParameter('Auto verification not turned on.');
    return { CodeDeliveryDetails: await sendCode(call, pool, user, 'SIGN_UP', email) };
  },
});
