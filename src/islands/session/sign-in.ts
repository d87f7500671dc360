import { AuthenticationDetails } from 'amazon-cognito-identity-js';
import { openUser } from './user-pool.ts';

/** A step of signing in that Cognito asks for and this portal has no page for, e.g. a second factor. */
export class UnsupportedChallengeError extends Error {
  override name = 'UnsupportedChallengeError';
}

/**
 * Signs in by SRP: the password itself never leaves the browser.
 *
 * @throws an error whose `name` is Cognito's, e.g. `NotAuthorizedException`, `UserNotConfirmedException`
 */
export async function signIn(email: string, password: string): Promise<void> {
  const user = await openUser(email);
  return new Promise((resolve, reject) => {
    const unsupported = () => reject(new UnsupportedChallengeError());
    user.authenticateUser(new AuthenticationDetails({ Username: email, Password: password }), {
      onSuccess: () => resolve(),
      onFailure: reject,
      newPasswordRequired: unsupported,
      mfaRequired: unsupported,
      totpRequired: unsupported,
      mfaSetup: unsupported,
      selectMFAType: unsupported,
      customChallenge: unsupported,
    });
  });
}
