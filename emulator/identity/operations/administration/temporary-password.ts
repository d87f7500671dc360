import { randomInt } from 'node:crypto';
import type { UserPoolRecord, UserRecord } from '../../state/records.ts';
import { withPassword } from '../../users/with-password.ts';

/** The user with a password that only serves to choose another, for as long as the pool's policy says. */
export function withTemporaryPassword(
  { settings }: UserPoolRecord,
  user: UserRecord,
  password: string,
  now: number,
): UserRecord {
  // 0 days mean the default, as on AWS.
  const days = settings.Policies.PasswordPolicy.TemporaryPasswordValidityDays || 7;
  return {
    ...withPassword(user, password, 'FORCE_CHANGE_PASSWORD', now),
    temporaryUntil: now + days * 86_400,
  };
}

// Without the signs that are mistaken for one another, since people copy these by hand.
const classes = [
  'ABCDEFGHJKLMNPQRSTUVWXYZ',
  'abcdefghijkmnopqrstuvwxyz',
  '23456789',
  '!#%+:=?@',
] as const;
const pick = (signs: string) => signs.charAt(randomInt(signs.length));

/** Makes a password that any policy takes. */
export function makeTemporaryPassword({ settings }: UserPoolRecord): string {
  const length = Math.max(settings.Policies.PasswordPolicy.MinimumLength, 12);
  const rest = Array.from({ length: length - classes.length }, () => pick(classes.join('')));
  const signs = [...classes.map(pick), ...rest];
  for (let last = signs.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [signs[last], signs[other]] = [signs[other] ?? '', signs[last] ?? ''];
  }
  return signs.join('');
}
