import { seconds } from '../../call.ts';
import { endSessions } from '../../tokens/sessions.ts';
import { saveUser } from '../../users/save-user.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/**
 * Shuts the user out and ends their sessions.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html
 */
export const adminDisableUser = operation({
  name: 'AdminDisableUser',
  access: 'signed',
  input: subjectInput,
  run(call, input) {
    const { pool, user } = subjectOf(call, input);
    saveUser(call.store, { pool, user: { ...user, enabled: false, updatedAt: seconds(call) } });
    endSessions(call.store, pool.id, user.username);
    return {};
  },
});
