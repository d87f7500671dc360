import { z } from 'zod';
import { seconds } from '../../call.ts';
import { sendCode } from '../../codes/send-code.ts';
import type { UserPoolRecord } from '../../state/records.ts';
import { verifyAccessToken } from '../../tokens/verify-access-token.ts';
import {
  checkAttributes,
  checkClientMayWrite,
  checkRequired,
  toRecord,
} from '../../users/attributes.ts';
import { checkLogins, saveUser } from '../../users/save-user.ts';
import { AccessToken, Attributes, Metadata } from '../members.ts';
import { operation } from '../operation.ts';

/**
 * A new address starts unverified; where the pool asks for verification first, the old one stays until then.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
 */
export const updateUserAttributes = operation({
  name: 'UpdateUserAttributes',
  access: 'anyone',
  input: z.object({ AccessToken, UserAttributes: Attributes, ClientMetadata: Metadata }),
  async run(call, input) {
    const { pool, client, user } = await verifyAccessToken(call, input.AccessToken);
    const changes = toRecord(input.UserAttributes);
    checkClientMayWrite(client, Object.keys(changes));
    checkAttributes(pool, changes, 'update');
    checkRequired(pool, { ...user.attributes, ...changes });
    const email = changes['email'] === user.attributes['email'] ? undefined : changes['email'];
    const attributes = { ...user.attributes, ...changes, ...addressAfter(pool, user, email) };
    const updated = { ...user, attributes, updatedAt: seconds(call) };
    if (email) checkLogins(call.store, { pool, user: { ...user, attributes: unverified(email) } });
    saveUser(call.store, { pool, user: updated });
    if (!email || !pool.settings.AutoVerifiedAttributes?.includes('email'))
      return { CodeDeliveryDetailsList: [] };
    return {
      CodeDeliveryDetailsList: [await sendCode(call, pool, updated, 'ATTRIBUTE', email)],
    };
  },
});

const unverified = (email: string) => ({ email, email_verified: 'false' });

function addressAfter(
  { settings }: UserPoolRecord,
  user: { readonly attributes: Readonly<Record<string, string>> },
  email: string | undefined,
): Record<string, string> {
  if (email === undefined) return {};
  const verifiesFirst =
    settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate;
  const before = user.attributes['email'];
  return verifiesFirst?.includes('email') && before !== undefined
    ? { email: before }
    : unverified(email);
}
