import { z } from 'zod';
import { seconds } from '../../call.ts';
import { checkPassword } from '../../users/password-policy.ts';
import { saveUser } from '../../users/save-user.ts';
import { withPassword } from '../../users/with-password.ts';
import { Password } from '../members.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';
import { withTemporaryPassword } from './temporary-password.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html */
export const adminSetUserPassword = operation({
  name: 'AdminSetUserPassword',
  access: 'signed',
  input: subjectInput.extend({ Password, Permanent: z.boolean().default(false) }),
  run(call, input) {
    const { pool, user } = subjectOf(call, input);
    checkPassword(pool, input.Password);
    const now = seconds(call);
    const updated = input.Permanent
      ? withPassword(user, input.Password, 'CONFIRMED', now)
      : withTemporaryPassword(pool, user, input.Password, now);
    saveUser(call.store, { pool, user: updated });
    return {};
  },
});
