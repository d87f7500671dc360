import { z } from 'zod';
import { seconds } from '../../call.ts';
import { checkCode, discardCode } from '../../codes/codes.ts';
import { codeMismatch, notAuthorized } from '../../errors.ts';
import type { CodeRecord, UserRecord } from '../../state/records.ts';
import { afterConfirmation } from '../../triggers/post-confirmation.ts';
import { saveUser } from '../../users/save-user.ts';
import { ConfirmationCode } from '../members.ts';
import { operation } from '../operation.ts';
import { accountInput, accountOf } from './account.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html */
export const confirmSignUp = operation({
  name: 'ConfirmSignUp',
  access: 'anyone',
  input: accountInput.extend({ ConfirmationCode, ForceAliasCreation: z.boolean().default(false) }),
  async run(call, input) {
    const { pool, client, user } = accountOf(call, input);
    if (!user) throw codeMismatch();
    if (user.status !== 'UNCONFIRMED')
      throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
    const proof = checkCode(call, user, 'SIGN_UP', input.ConfirmationCode);
    const confirmed = { ...withProof(user, proof), updatedAt: seconds(call) };
    call.store.transaction(() => {
      discardCode(call, user, 'SIGN_UP');
      saveUser(call.store, { pool, user: confirmed, forceAlias: input.ForceAliasCreation });
    });
    await afterConfirmation(call, {
      pool,
      user: confirmed,
      clientId: client.id,
      clientMetadata: input.ClientMetadata,
      source: 'PostConfirmation_ConfirmSignUp',
    });
    return {};
  },
});

/** The code proves the address it was sent to, and none the user has taken since. */
function withProof(user: UserRecord, { attribute, value }: CodeRecord): UserRecord {
  const proven = user.attributes[attribute] === value ? { [`${attribute}_verified`]: 'true' } : {};
  return { ...user, status: 'CONFIRMED', attributes: { ...user.attributes, ...proven } };
}
