import { describe, expect, it } from 'vitest';
import {
  createMemoryStore,
  createTabStorage,
} from '../../../../src/islands/session/tab-storage.ts';

const user = 'CognitoIdentityServiceProvider.client1.LastAuthUser';
const token = 'CognitoIdentityServiceProvider.client1.u1.idToken';

describe('createTabStorage', () => {
  it('keeps what it is given', () => {
    const storage = createTabStorage(createMemoryStore());
    storage.setItem(token, 'abc');
    expect(storage.getItem(token)).toBe('abc');
    storage.removeItem(token);
    expect(storage.getItem(token)).toBeNull();
  });

  it('knows a session by its user', () => {
    const storage = createTabStorage(createMemoryStore());
    expect(storage.hasSession()).toBe(false);
    storage.setItem(user, 'u1');
    expect(storage.hasSession()).toBe(true);
  });

  it('forgets the session and leaves what others keep in the tab', () => {
    const store = createMemoryStore();
    store.setItem('theirs', 'stays');
    const storage = createTabStorage(store);
    storage.setItem(user, 'u1');
    storage.setItem(token, 'abc');
    storage.clear();
    expect(storage.hasSession()).toBe(false);
    expect(store.length).toBe(1);
    expect(store.getItem('theirs')).toBe('stays');
  });
});
