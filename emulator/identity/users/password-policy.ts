import { CognitoError } from '../errors.ts';
import type { UserPoolRecord } from '../state/records.ts';

// The signs Cognito counts as symbols:
// https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) (?=\S)/;

/**
 * Holds a password against the pool's policy.
 * @throws InvalidPasswordException naming the first rule it breaks
 */
export function checkPassword({ settings }: UserPoolRecord, password: string): void {
  const policy = settings.Policies.PasswordPolicy;
  const broken = [
    password.length < policy.MinimumLength && 'Password not long enough',
    policy.RequireUppercase &&
      !/\p{Lu}/u.test(password) &&
      'Password must have uppercase characters',
    policy.RequireLowercase &&
      !/\p{Ll}/u.test(password) &&
      'Password must have lowercase characters',
    policy.RequireNumbers && !/\p{Nd}/u.test(password) && 'Password must have numeric characters',
    policy.RequireSymbols && !symbol.test(password) && 'Password must have symbol characters',
  ].find((rule) => rule !== false);
  if (broken)
    throw new CognitoError(
      'InvalidPasswordException',
      `Password did not conform with policy: ${broken}`,
    );
}
