import { removeUser } from '../../users/save-user.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html */
export const adminDeleteUser = operation({
  name: 'AdminDeleteUser',
  access: 'signed',
  input: subjectInput,
  run(call, input) {
    const { pool, user } = subjectOf(call, input);
    removeUser(call.store, pool, user);
    return {};
  },
});
