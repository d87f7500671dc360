import { CognitoUserAttribute } from 'amazon-cognito-identity-js';
import { openUser, openUserPool } from './user-pool.ts';

/**
 * Makes an account that waits for its code.
 *
 * @returns whether a code is still to be confirmed (false when the pool confirms by itself)
 * @throws an error whose `name` is Cognito's, e.g. `UsernameExistsException`
 */
export async function signUp(email: string, password: string, name: string): Promise<boolean> {
  const pool = await openUserPool();
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: email })];
  if (name !== '') attributes.push(new CognitoUserAttribute({ Name: 'name', Value: name }));
  return new Promise((resolve, reject) => {
    pool.signUp(email, password, attributes, [], (error, result) =>
      error ? reject(error) : resolve(!result?.userConfirmed),
    );
  });
}

/** @throws an error whose `name` is Cognito's, e.g. `CodeMismatchException` */
export async function confirmSignUp(email: string, code: string): Promise<void> {
  const user = await openUser(email);
  return new Promise((resolve, reject) => {
    user.confirmRegistration(code, false, (error?: Error | null) =>
      error ? reject(error) : resolve(),
    );
  });
}

/** Sends a new code; the one before stops working. */
export async function resendCode(email: string): Promise<void> {
  const user = await openUser(email);
  return new Promise((resolve, reject) => {
    user.resendConfirmationCode((error) => (error ? reject(error) : resolve()));
  });
}
