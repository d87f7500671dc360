import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { keyOf, type Store } from '../state/store.ts';
import { userNotFound } from '../errors.ts';

/** A name as it is compared: pools tell no case apart unless they were made to. */
export const normalized = ({ settings }: UserPoolRecord, login: string) =>
  settings.UsernameConfiguration.CaseSensitive ? login : login.toLowerCase();

/**
 * Every name the user may sign in with now: the user name; addresses that the pool takes as user names; and aliases, which
 * count only once they are verified.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export function loginsOf(pool: UserPoolRecord, user: UserRecord): string[] {
  const { UsernameAttributes = [], AliasAttributes = [] } = pool.settings;
  const aliases = AliasAttributes.filter((name) =>
    name === 'preferred_username'
      ? user.status === 'CONFIRMED'
      : user.attributes[`${name}_verified`] === 'true',
  );
  const values = [...UsernameAttributes, ...aliases].map((name) => user.attributes[name]);
  const names = [user.username, ...values.filter((value) => value !== undefined && value !== '')];
  return [...new Set(names.map((name) => normalized(pool, name ?? '')))];
}

export function findUser(
  store: Store,
  pool: UserPoolRecord,
  login: string,
): UserRecord | undefined {
  const found = store.get('login', keyOf(pool.id, normalized(pool, login)));
  return found && store.get('user', keyOf(pool.id, found.username));
}

/** @throws UserNotFoundException */
export function requireUser(store: Store, pool: UserPoolRecord, login: string): UserRecord {
  const user = findUser(store, pool, login);
  if (!user) throw userNotFound();
  return user;
}
