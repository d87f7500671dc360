import { seconds } from '../../call.ts';
import { discardCode } from '../../codes/codes.ts';
import { checkAttributes, checkRequired, toRecord } from '../../users/attributes.ts';
import { saveUser } from '../../users/save-user.ts';
import { Attributes, Metadata } from '../members.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/**
 * An administrator vouches for an address with `email_verified`; without it a new address starts unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 */
export const adminUpdateUserAttributes = operation({
  name: 'AdminUpdateUserAttributes',
  access: 'signed',
  input: subjectInput.extend({ UserAttributes: Attributes, ClientMetadata: Metadata }),
  run(call, input) {
    const { pool, user } = subjectOf(call, input);
    const changes = toRecord(input.UserAttributes);
    checkAttributes(pool, changes, 'update');
    const moved = changes['email'] !== undefined && changes['email'] !== user.attributes['email'];
    const unverified = moved ? { email_verified: 'false' } : {};
    const attributes = { ...user.attributes, ...unverified, ...changes };
    checkRequired(pool, attributes);
    call.store.transaction(() => {
      if (moved) discardCode(call, user, 'ATTRIBUTE');
      saveUser(call.store, { pool, user: { ...user, attributes, updatedAt: seconds(call) } });
    });
    return {};
  },
});
