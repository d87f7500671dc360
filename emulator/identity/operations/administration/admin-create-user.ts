import { z } from 'zod';
import { seconds, type Call } from '../../call.ts';
import { CognitoError, invalidParameter } from '../../errors.ts';
import { invitationMail } from '../../messages/verification-mail.ts';
import { requirePool } from '../../state/pools.ts';
import type { UserPoolRecord, UserRecord } from '../../state/records.ts';
import { beforeSignUp } from '../../triggers/pre-sign-up.ts';
import { checkAttributes, checkRequired, toRecord } from '../../users/attributes.ts';
import { requireUser } from '../../users/logins.ts';
import { checkIsFree, newcomer } from '../../users/newcomer.ts';
import { checkPassword } from '../../users/password-policy.ts';
import { addUser, saveUser } from '../../users/save-user.ts';
import { Attributes, Metadata, Password } from '../members.ts';
import { operation } from '../operation.ts';
import { subjectInput } from './subject.ts';
import { makeTemporaryPassword, withTemporaryPassword } from './temporary-password.ts';
import { userView } from './user-view.ts';

const input = subjectInput.extend({
  UserAttributes: Attributes.default([]),
  ValidationData: Attributes.optional(),
  TemporaryPassword: Password.optional(),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
  DesiredDeliveryMediums: z.array(z.enum(['SMS', 'EMAIL'])).optional(),
  ClientMetadata: Metadata,
});
type Input = z.infer<typeof input>;

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html */
export const adminCreateUser = operation({
  name: 'AdminCreateUser',
  access: 'signed',
  input,
  async run(call, given) {
    const pool = requirePool(call.store, call.region, given.UserPoolId);
    const password = given.TemporaryPassword ?? makeTemporaryPassword(pool);
    checkPassword(pool, password);
    const user =
      given.MessageAction === 'RESEND'
        ? invitedAgain(call, pool, given, password)
        : await invited(call, pool, given, password);
    if (given.MessageAction !== 'SUPPRESS') await invite(call, pool, user, password);
    return { User: userView(user) };
  },
});

async function invited(
  call: Call,
  pool: UserPoolRecord,
  given: Input,
  password: string,
): Promise<UserRecord> {
  const attributes = toRecord(given.UserAttributes);
  checkAttributes(pool, attributes, 'create');
  const person = newcomer(pool, given.Username, attributes);
  checkRequired(pool, person.attributes);
  checkIsFree(call.store, pool, given.Username);
  checkDelivery(given, person.attributes);
  await beforeSignUp(call, {
    pool,
    source: 'PreSignUp_AdminCreateUser',
    ...person,
    validationData: given.ValidationData && toRecord(given.ValidationData),
    clientMetadata: given.ClientMetadata,
  });
  const now = seconds(call);
  const status = 'FORCE_CHANGE_PASSWORD' as const;
  const fresh = { poolId: pool.id, createdAt: now, updatedAt: now, status, enabled: true };
  const user = withTemporaryPassword(pool, { ...person, ...fresh, groups: [] }, password, now);
  addUser(call.store, { pool, user });
  return user;
}

function invitedAgain(call: Call, pool: UserPoolRecord, given: Input, password: string) {
  const user = requireUser(call.store, pool, given.Username);
  if (user.status !== 'FORCE_CHANGE_PASSWORD')
    throw new CognitoError(
      'UnsupportedUserStateException',
      `Resend not possible. User status is not FORCE_CHANGE_PASSWORD`,
    );
  const renewed = withTemporaryPassword(pool, user, password, seconds(call));
  saveUser(call.store, { pool, user: renewed });
  return renewed;
}

/** Before anything is stored: an invitation that was asked for must have an address to go to. */
function checkDelivery(given: Input, attributes: Readonly<Record<string, string>>) {
  const byMail = given.DesiredDeliveryMediums?.includes('EMAIL');
  if (given.MessageAction !== 'SUPPRESS' && byMail && !attributes['email'])
    throw invalidParameter('User email is required to deliver the invitation by EMAIL.');
}

async function invite(call: Call, pool: UserPoolRecord, user: UserRecord, password: string) {
  const email = user.attributes['email'];
  if (email) await call.sendMail(pool, email, invitationMail(pool, user, password));
}
