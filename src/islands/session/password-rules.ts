/** One rule of the pool's password policy, as a person reads it. */
export interface PasswordRule {
  readonly id: 'length' | 'lower' | 'upper' | 'digit' | 'symbol';
  readonly text: string;
  readonly met: (password: string) => boolean;
}

/**
 * Amazon Cognito's default policy. Symbols are the ones that its documentation lists, and a space that is not at an end
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html).
 */
export const passwordRules: readonly PasswordRule[] = [
  { id: 'length', text: 'At least 8 characters', met: (password) => password.length >= 8 },
  { id: 'lower', text: 'A lower-case letter', met: (password) => /[a-z]/.test(password) },
  { id: 'upper', text: 'An upper-case letter', met: (password) => /[A-Z]/.test(password) },
  { id: 'digit', text: 'A digit', met: (password) => /[0-9]/.test(password) },
  {
    id: 'symbol',
    text: 'A symbol, such as ! or ?',
    met: (password) => /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S \S/.test(password),
  },
];

/** The rules that a password does not meet yet; empty when it will do. */
export function unmetRules(password: string): readonly PasswordRule[] {
  return passwordRules.filter((rule) => !rule.met(password));
}
