import { randomUUID } from 'node:crypto';
import { CognitoError, invalidParameter } from '../errors.ts';
import type { UserPoolRecord } from '../state/records.ts';
import type { Store } from '../state/store.ts';
import { isEmail } from './attributes.ts';
import { findUser, normalized } from './logins.ts';

/** How a user will be known: in pools that take addresses for names the user name is the `sub`. */
export interface Newcomer {
  readonly username: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Names a new user.
 * @param login the user name as given
 * @throws InvalidParameterException, UsernameExistsException
 */
export function newcomer(
  pool: UserPoolRecord,
  login: string,
  given: Readonly<Record<string, string>>,
): Newcomer {
  const { UsernameAttributes = [], AliasAttributes = [] } = pool.settings;
  const sub = randomUUID();
  if (UsernameAttributes.length === 0) {
    if (isEmail(login) && AliasAttributes.includes('email'))
      throw invalidParameter(
        'Username cannot be of email format, since user pool is configured for email alias.',
      );
    return { username: login, attributes: { sub, ...given } };
  }
  const attribute = addressKind(UsernameAttributes, login);
  const same = normalized(pool, given[attribute] ?? login) === normalized(pool, login);
  if (!same)
    throw invalidParameter(`The user name and the attribute ${attribute} must be the same.`);
  return { username: sub, attributes: { sub, ...given, [attribute]: login } };
}

function addressKind(kinds: readonly string[], login: string): 'email' | 'phone_number' {
  if (kinds.includes('email') && isEmail(login)) return 'email';
  if (kinds.includes('phone_number') && /^\+\d{2,15}$/.test(login)) return 'phone_number';
  if (kinds.length > 1)
    throw invalidParameter('Username should be either an email or a phone number.');
  throw invalidParameter(
    `Username should be ${kinds[0] === 'email' ? 'an email' : 'a phone number'}.`,
  );
}

/** @throws UsernameExistsException */
export function checkIsFree(store: Store, pool: UserPoolRecord, login: string): void {
  if (!findUser(store, pool, login)) return;
  const address = pool.settings.UsernameAttributes?.length
    ? `An account with the given ${isEmail(login) ? 'email' : 'phone_number'} already exists.`
    : 'User already exists';
  throw new CognitoError('UsernameExistsException', address);
}
