import { seconds } from '../call.ts';
import { checkAttributes, checkClientMayWrite, checkRequired } from '../users/attributes.ts';
import { checkPassword } from '../users/password-policy.ts';
import { saveUser } from '../users/save-user.ts';
import { withPassword } from '../users/with-password.ts';
import { invalidSession, requireChallenge, useChallenge } from './challenges.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { callerOf, required, type Parameters, type SignInStep } from './sign-in.ts';

const prefix = 'userAttributes.';

/**
 * NEW_PASSWORD_REQUIRED: an invited user, who has just proved the temporary password, chooses their own. A password that the
 * policy refuses leaves the session open for another try.
 */
export const chooseNewPassword: SignInStep = async (call, application, parameters, session) => {
  const { pool, client } = application;
  const password = required(parameters, 'NEW_PASSWORD');
  const { user } = callerOf(call, application, parameters);
  const challenge = requireChallenge(call, application, 'NEW_PASSWORD_REQUIRED', session ?? '');
  if (user?.username !== challenge.username || user.status !== 'FORCE_CHANGE_PASSWORD')
    throw invalidSession();
  const changes = attributesOf(parameters);
  checkClientMayWrite(client, Object.keys(changes));
  checkAttributes(pool, changes, 'update');
  const attributes = { ...user.attributes, ...changes };
  checkRequired(pool, attributes);
  checkPassword(pool, password);
  useChallenge(call, session ?? '', challenge);
  const confirmed = withPassword({ ...user, attributes }, password, 'CONFIRMED', seconds(call));
  saveUser(call.store, { pool, user: confirmed });
  return completeSignIn(call, application, confirmed);
};

const attributesOf = (parameters: Parameters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
