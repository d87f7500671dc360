import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyOf, openStore } from '../../../../../emulator/identity/state/store.ts';
import { still } from '../a-user.ts';

it('lists by prefix, in the order rows were first written', () => {
  const { store } = still();
  for (const name of ['b', 'a', 'c']) store.put('login', keyOf('pool', name), { username: name });
  store.put('login', keyOf('pool2', 'd'), { username: 'd' });
  store.put('login', keyOf('pool', 'b'), { username: 'B' });
  const names = store.list('login', keyOf('pool', '')).map(({ username }) => username);
  expect(names).toEqual(['B', 'a', 'c']);
});

it('does all of a transaction or nothing, inside others too', () => {
  const { store } = still();
  const put = (name: string) => store.put('login', name, { username: name });
  store.transaction(() => {
    put('kept');
    expect(() =>
      store.transaction(() => {
        put('lost');
        throw new Error('no');
      }),
    ).toThrow('no');
  });
  expect(store.get('login', 'kept')).toBeDefined();
  expect(store.get('login', 'lost')).toBeUndefined();
});

it('drops rows whose time is over when it writes others of their kind', () => {
  const { store, clock, pass } = still();
  const row = { count: 1, sinceMs: 0 };
  store.put('attempts', 'old', row, clock() + 10);
  pass(11);
  store.put('attempts', 'new', row, clock() + 10);
  expect(store.get('attempts', 'old')).toBeUndefined();
  expect(store.get('attempts', 'new')).toEqual(row);
});

it('makes its file, and the folders to it, for the owner only', () => {
  const directory = mkdtempSync(join(tmpdir(), 'store-'));
  const file = join(directory, 'deep', 'identity.sqlite');
  const store = openStore(file, Date.now);
  store.put('login', 'a', { username: 'a' });
  for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
  store.close();
  rmSync(directory, { recursive: true });
});
