import { wrongCredentials } from '../errors.ts';
import { passwordMatches } from '../srp/verifier.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { credentialOf } from './credential.ts';
import { checkLockout, countFailure, forgetFailures, lockoutKey } from './lockout.ts';
import { callerOf, required, type SignInStep } from './sign-in.ts';

/** USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH: the password comes as it is and is held against the verifier. */
export const passwordSignIn: SignInStep = async (call, application, parameters) => {
  const { login, user } = callerOf(call, application, parameters);
  const password = required(parameters, 'PASSWORD');
  const key = lockoutKey(application.pool, user, login);
  checkLockout(call, key);
  const { identity, record } = credentialOf(application.pool, user, login);
  if (!passwordMatches(identity, password, record) || !user) {
    countFailure(call, key);
    throw wrongCredentials();
  }
  forgetFailures(call, key);
  return completeSignIn(call, application, user);
};
