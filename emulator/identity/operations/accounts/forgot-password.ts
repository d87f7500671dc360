import { sendCode } from '../../codes/send-code.ts';
import { invalidParameter, notAuthorized } from '../../errors.ts';
import { simulatedDelivery } from '../../sign-in/simulation.ts';
import type { PoolSettings } from '../../state/pool-settings.ts';
import { operation } from '../operation.ts';
import { accountInput, accountOf } from './account.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html */
export const forgotPassword = operation({
  name: 'ForgotPassword',
  access: 'anyone',
  input: accountInput,
  async run(call, input) {
    const { pool, client, user } = accountOf(call, input);
    if (recoversByAdminOnly(pool.settings))
      throw notAuthorized('Contact administrator to reset password.');
    if (user?.status === 'FORCE_CHANGE_PASSWORD')
      throw notAuthorized('User password cannot be reset in the current state.');
    const email = user?.attributes['email'];
    if (user && email && user.attributes['email_verified'] === 'true')
      return { CodeDeliveryDetails: await sendCode(call, pool, user, 'FORGOT_PASSWORD', email) };
    if (client.settings.PreventUserExistenceErrors === 'ENABLED')
      return { CodeDeliveryDetails: simulatedDelivery(pool, input.Username) };
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  },
});

const recoversByAdminOnly = ({ AccountRecoverySetting }: PoolSettings) =>
  AccountRecoverySetting?.RecoveryMechanisms?.some(({ Name }) => Name === 'admin_only') ?? false;
