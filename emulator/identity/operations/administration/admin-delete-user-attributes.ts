import { z } from 'zod';
import { seconds } from '../../call.ts';
import { saveUser } from '../../users/save-user.ts';
import { withoutAttributes } from '../../users/without-attributes.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUserAttributes.html */
export const adminDeleteUserAttributes = operation({
  name: 'AdminDeleteUserAttributes',
  access: 'signed',
  input: subjectInput.extend({ UserAttributeNames: z.array(z.string().min(1).max(32)) }),
  run(call, input) {
    const { pool, user } = subjectOf(call, input);
    const updated = withoutAttributes(pool, user, input.UserAttributeNames);
    saveUser(call.store, { pool, user: { ...updated, updatedAt: seconds(call) } });
    return {};
  },
});
