import { fields } from '#words/fields.ts';

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
  { id: 'length', text: fields.rules.length, met: (password) => password.length >= 8 },
  { id: 'lower', text: fields.rules.lower, met: (password) => /[a-z]/.test(password) },
  { id: 'upper', text: fields.rules.upper, met: (password) => /[A-Z]/.test(password) },
  { id: 'digit', text: fields.rules.digit, met: (password) => /[0-9]/.test(password) },
  {
    id: 'symbol',
    text: fields.rules.symbol,
    met: (password) => /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S \S/.test(password),
  },
];

/** The rules that a password does not meet yet; empty when it will do. */
export function unmetRules(password: string): readonly PasswordRule[] {
  return passwordRules.filter((rule) => !rule.met(password));
}
