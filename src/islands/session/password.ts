import { openUser } from './user-pool.ts';

/** Sends a code with which the password can be set anew. */
export async function forgotPassword(email: string): Promise<void> {
  const user = await openUser(email);
  return new Promise((resolve, reject) => {
    user.forgotPassword({ onSuccess: () => resolve(), onFailure: reject });
  });
}

/** @throws an error whose `name` is Cognito's, e.g. `CodeMismatchException`, `InvalidPasswordException` */
export async function resetPassword(
  email: string,
  code: string,
  newPassword: string,
): Promise<void> {
  const user = await openUser(email);
  return new Promise((resolve, reject) => {
    user.confirmPassword(code, newPassword, { onSuccess: () => resolve(), onFailure: reject });
  });
}
