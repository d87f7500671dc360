import { describe, expect, it } from 'vitest';
import { findUser, loginsOf } from '../../../../../emulator/identity/users/logins.ts';
import { addUser, removeUser, saveUser } from '../../../../../emulator/identity/users/save-user.ts';
import { aPool, still, user } from '../a-user.ts';

const email = user.attributes['email'] ?? '';
const unverified = { ...user, attributes: { ...user.attributes, email_verified: 'false' } };

describe('the names to sign in with', () => {
  it('are the user name, and the address where the pool takes it', () => {
    expect(loginsOf(aPool(), user)).toEqual(['ada']);
    expect(loginsOf(aPool({ UsernameAttributes: ['email'] }), unverified)).toEqual(['ada', email]);
  });

  it('hold an alias only once it is verified', () => {
    const pool = aPool({ AliasAttributes: ['email'] });
    expect(loginsOf(pool, user)).toEqual(['ada', email]);
    expect(loginsOf(pool, unverified)).toEqual(['ada']);
  });

  it('tell case apart only where the pool was made so', () => {
    const { store } = still();
    addUser(store, { pool: aPool(), user });
    expect(findUser(store, aPool(), 'ADA')?.username).toBe('ada');
    const strict = aPool({ UsernameConfiguration: { CaseSensitive: true } });
    expect(findUser(store, strict, 'ADA')).toBeUndefined();
  });
});

describe('two users', () => {
  const pool = aPool({ AliasAttributes: ['email'] });
  const bob = { ...user, username: 'bob' };

  it('never share a name', () => {
    const { store } = still();
    addUser(store, { pool, user });
    expect(() => addUser(store, { pool, user })).toThrow('User already exists');
    expect(() => addUser(store, { pool, user: bob })).toThrow(
      'An account with the given email already exists.',
    );
    addUser(store, { pool, user: { ...bob, attributes: { ...unverified.attributes, sub: 'x' } } });
    expect(() => saveUser(store, { pool, user: bob })).toThrow('given email already exists');
    expect(findUser(store, pool, email)?.username).toBe('ada');
  });

  it('may hand an alias over, and the one who had it is no longer verified', () => {
    const { store } = still();
    addUser(store, { pool, user });
    saveUser(store, { pool, user: bob, forceAlias: true });
    expect(findUser(store, pool, email)?.username).toBe('bob');
    expect(findUser(store, pool, 'ada')?.attributes['email_verified']).toBe('false');
  });

  it('leave nothing behind when they go, and free their names', () => {
    const { store } = still();
    addUser(store, { pool, user });
    removeUser(store, pool, user);
    expect(findUser(store, pool, 'ada')).toBeUndefined();
    expect(() => addUser(store, { pool, user: bob })).not.toThrow();
  });
});
