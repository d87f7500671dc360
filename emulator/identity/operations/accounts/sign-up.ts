import { z } from 'zod';
import { seconds, type Call } from '../../call.ts';
import { sendCode } from '../../codes/send-code.ts';
import { notAuthorized } from '../../errors.ts';
import { checkSecretHash } from '../../sign-in/client-secret.ts';
import { makeVerifier } from '../../srp/verifier.ts';
import { poolNameOf, requireApplication, type Application } from '../../state/pools.ts';
import type { UserRecord } from '../../state/records.ts';
import { afterConfirmation } from '../../triggers/post-confirmation.ts';
import { beforeSignUp, type Verdict } from '../../triggers/pre-sign-up.ts';
import {
  checkAttributes,
  checkClientMayWrite,
  checkRequired,
  toRecord,
} from '../../users/attributes.ts';
import { checkIsFree, newcomer, type Newcomer } from '../../users/newcomer.ts';
import { checkPassword } from '../../users/password-policy.ts';
import { addUser } from '../../users/save-user.ts';
import { Attributes, ClientId, Metadata, Password, SecretHash, Username } from '../members.ts';
import { operation } from '../operation.ts';

const input = z.object({
  ClientId,
  SecretHash,
  Username,
  Password,
  UserAttributes: Attributes.default([]),
  ValidationData: Attributes.optional(),
  ClientMetadata: Metadata,
});
type Input = z.infer<typeof input>;

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html */
export const signUp = operation({
  name: 'SignUp',
  access: 'anyone',
  input,
  async run(call, given) {
    const application = requireApplication(call.store, given.ClientId);
    const { pool, client } = application;
    checkSecretHash(client, given.SecretHash, [given.Username]);
    const person = checkedPerson(application, given);
    checkIsFree(call.store, pool, given.Username);
    const verdict = await beforeSignUp(call, {
      pool,
      clientId: client.id,
      source: 'PreSignUp_SignUp',
      ...person,
      validationData: given.ValidationData && toRecord(given.ValidationData),
      clientMetadata: given.ClientMetadata,
    });
    const user = record(call, application, person, verdict, given.Password);
    addUser(call.store, { pool, user });
    return {
      UserConfirmed: verdict.autoConfirmUser,
      UserSub: user.attributes['sub'],
      ...(await welcome(call, application, user, given.ClientMetadata)),
    };
  },
});

function checkedPerson({ pool, client }: Application, given: Input): Newcomer {
  if (pool.settings.AdminCreateUserConfig.AllowAdminCreateUserOnly)
    throw notAuthorized('SignUp is not permitted for this user pool');
  const attributes = toRecord(given.UserAttributes);
  checkClientMayWrite(client, Object.keys(attributes));
  checkAttributes(pool, attributes, 'create');
  const person = newcomer(pool, given.Username, attributes);
  checkRequired(pool, person.attributes);
  checkPassword(pool, given.Password);
  return person;
}

function record(
  call: Pick<Call, 'clock'>,
  { pool }: Application,
  { username, attributes }: Newcomer,
  { autoConfirmUser, autoVerifyEmail }: Verdict,
  password: string,
): UserRecord {
  const now = seconds(call);
  const verified = autoVerifyEmail && attributes['email'] !== undefined;
  return {
    username,
    poolId: pool.id,
    createdAt: now,
    updatedAt: now,
    status: autoConfirmUser ? 'CONFIRMED' : 'UNCONFIRMED',
    enabled: true,
    attributes: {
      ...attributes,
      ...(attributes['email'] !== undefined && { email_verified: String(verified) }),
    },
    groups: [],
    password: makeVerifier({ poolName: poolNameOf(pool.id), userId: username }, password),
  };
}

/** The account stands already; here it is greeted: with a code to confirm it, or by the pool's function. */
async function welcome(
  call: Call,
  { pool, client }: Application,
  user: UserRecord,
  clientMetadata: Input['ClientMetadata'],
): Promise<object> {
  if (user.status === 'CONFIRMED') {
    const source = 'PostConfirmation_ConfirmSignUp';
    await afterConfirmation(call, { pool, user, clientId: client.id, clientMetadata, source });
    return {};
  }
  const email = user.attributes['email'];
  if (!email || !pool.settings.AutoVerifiedAttributes?.includes('email')) return {};
  return { CodeDeliveryDetails: await sendCode(call, pool, user, 'SIGN_UP', email) };
}
