import { CognitoError } from '../errors.ts';
import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { keyOf, type Store } from '../state/store.ts';
import { loginsOf, normalized } from './logins.ts';
import { endSessions } from '../tokens/sessions.ts';

interface Save {
  readonly pool: UserPoolRecord;
  readonly user: UserRecord;
  /** Takes an alias away from the user who has it, rather than refuse. */
  readonly forceAlias?: boolean;
}

/**
 * Writes a new user.
 * @throws UsernameExistsException when one of the names is taken
 */
export function addUser(store: Store, { pool, user }: Save): void {
  store.transaction(() => {
    for (const login of loginsOf(pool, user)) {
      if (store.get('login', keyOf(pool.id, login)))
        throw new CognitoError('UsernameExistsException', takenMessage(pool, user, login));
    }
    write(store, pool, user);
  });
}

/**
 * Writes a changed user and moves the names to sign in with.
 * @throws AliasExistsException when a new name belongs to someone else
 */
export function saveUser(store: Store, { pool, user, forceAlias = false }: Save): void {
  store.transaction(() => {
    if (forceAlias) takeAliases(store, { pool, user });
    else checkLogins(store, { pool, user });
    const before = store.get('user', keyOf(pool.id, user.username));
    for (const login of before ? loginsOf(pool, before) : [])
      store.delete('login', keyOf(pool.id, login));
    write(store, pool, user);
  });
}

/** @throws AliasExistsException when a name of the user belongs to someone else */
export function checkLogins(store: Store, { pool, user }: Save): void {
  const taken = loginsOf(pool, user).find((login) => ownerOf(store, pool, user, login));
  if (taken) throw new CognitoError('AliasExistsException', takenMessage(pool, user, taken));
}

function takeAliases(store: Store, { pool, user }: Save) {
  for (const login of loginsOf(pool, user)) {
    const owner = ownerOf(store, pool, user, login);
    if (owner) unverify(store, pool, owner, login);
  }
}

/** Who else has the name. */
function ownerOf(store: Store, pool: UserPoolRecord, user: UserRecord, login: string) {
  const owner = store.get('login', keyOf(pool.id, login))?.username;
  return owner === user.username ? undefined : owner;
}

function write(store: Store, pool: UserPoolRecord, user: UserRecord) {
  store.put('user', keyOf(pool.id, user.username), user);
  for (const login of loginsOf(pool, user))
    store.put('login', keyOf(pool.id, login), { username: user.username });
}

function takenMessage(pool: UserPoolRecord, user: UserRecord, login: string) {
  const attribute = ['email', 'phone_number'].find(
    (name) => normalized(pool, user.attributes[name] ?? '') === login,
  );
  return attribute
    ? `An account with the given ${attribute} already exists.`
    : 'User already exists';
}

function unverify(store: Store, pool: UserPoolRecord, username: string, login: string) {
  const owner = store.get('user', keyOf(pool.id, username));
  if (!owner) return;
  const names = ['email', 'phone_number'].filter(
    (name) => normalized(pool, owner.attributes[name] ?? '') === login,
  );
  const flags = Object.fromEntries(names.map((name) => [`${name}_verified`, 'false']));
  store.put('user', keyOf(pool.id, username), {
    ...owner,
    attributes: { ...owner.attributes, ...flags },
  });
}

/** Removes the user with their names, codes, tokens and counts of failures. */
export function removeUser(store: Store, pool: UserPoolRecord, user: UserRecord): void {
  const key = keyOf(pool.id, user.username);
  store.transaction(() => {
    for (const login of loginsOf(pool, user)) store.delete('login', keyOf(pool.id, login));
    store.delete('user', key);
    store.delete('lockout', key);
    store.deleteAll('code', keyOf(key, ''));
    store.deleteAll('attempts', keyOf(key, ''));
    endSessions(store, pool.id, user.username);
  });
}
