import { endSessions } from '../../tokens/sessions.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html */
export const adminUserGlobalSignOut = operation({
  name: 'AdminUserGlobalSignOut',
  access: 'signed',
  input: subjectInput,
  run(call, input) {
    const { pool, user } = subjectOf(call, input);
    endSessions(call.store, pool.id, user.username);
    return {};
  },
});
