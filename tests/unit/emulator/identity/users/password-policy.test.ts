import { expect, it } from 'vitest';
import { makeTemporaryPassword } from '../../../../../emulator/identity/operations/administration/temporary-password.ts';
import { checkPassword } from '../../../../../emulator/identity/users/password-policy.ts';
import { aPool } from '../a-user.ts';

it.each([
  ['Short-1', 'Password not long enough'],
  ['no-upper-case-1', 'Password must have uppercase characters'],
  ['NO-LOWER-CASE-1', 'Password must have lowercase characters'],
  ['No-numbers-here', 'Password must have numeric characters'],
  ['NoSymbols1234', 'Password must have symbol characters'],
])('refuses %s: %s', (password, rule) => {
  expect(() => checkPassword(aPool(), password)).toThrow(
    `Password did not conform with policy: ${rule}`,
  );
});

it.each(['Correct-horse-1', 'Blank in 1 is fine', 'Ümlaut+Äre2', '^$*.[]{}Aa1'])(
  'takes %s',
  (password) => {
    expect(() => checkPassword(aPool(), password)).not.toThrow();
  },
);

it('asks only what the pool asks', () => {
  const lenient = aPool({ Policies: { PasswordPolicy: { MinimumLength: 6 } } });
  expect(() => checkPassword(lenient, 'aaaaaa')).not.toThrow();
  expect(() => checkPassword(lenient, 'aaaaa')).toThrow('not long enough');
});

it('is met by every password made for an invitation', () => {
  const strict = aPool({
    Policies: {
      PasswordPolicy: {
        MinimumLength: 30,
        RequireUppercase: true,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
      },
    },
  });
  for (let n = 0; n < 200; n += 1)
    expect(() => checkPassword(strict, makeTemporaryPassword(strict))).not.toThrow();
});
