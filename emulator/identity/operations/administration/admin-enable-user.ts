import { seconds } from '../../call.ts';
import { saveUser } from '../../users/save-user.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/**
 * Lets the user sign in again.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminEnableUser.html
 */
export const adminEnableUser = operation({
  name: 'AdminEnableUser',
  access: 'signed',
  input: subjectInput,
  run(call, input) {
    const { pool, user } = subjectOf(call, input);
    saveUser(call.store, { pool, user: { ...user, enabled: true, updatedAt: seconds(call) } });
    return {};
  },
});
