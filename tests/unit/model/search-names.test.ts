import { describe, expect, it } from 'vitest';
import { indexedNames, nameWords } from '../../../src/model/search-names.ts';
import type { SearchRecord } from '../../../src/model/search-records.ts';

const record: SearchRecord = {
  kind: 'operation',
  url: '/a/',
  title: 'List messages',
  method: 'get',
  path: '/users/{user-id}/messages',
  id: 'users.ListMessages',
  words: '',
};

describe('nameWords', () => {
  it('splits a name where code does, and leaves out the parameters of a path', () => {
    expect(nameWords('users.ListMessages')).toEqual(['users', 'list', 'messages']);
    expect(nameWords('/users/{user-id}/mailFolders')).toEqual(['users', 'mail', 'folders']);
    expect(nameWords('getHTTPProxy_v2')).toEqual(['get', 'http', 'proxy', 'v2']);
  });
});

describe('indexedNames', () => {
  it('has every word of method, path and operationId once, without those of the title', () => {
    expect(indexedNames(record).words).toBe('get users');
  });

  it('has the path and the operationId whole, and the parts of the operationId', () => {
    expect(indexedNames(record).wholes).toBe(
      'zzusersuseridmessages zzuserslistmessages zzusers zzlistmessages',
    );
  });

  it('takes a title of one word for a name, and one of several for a sentence', () => {
    const bare: SearchRecord = { kind: 'schema', url: '/a/', title: 'DepartureList', words: '' };
    expect(indexedNames(bare)).toEqual({ words: '', wholes: 'zzdeparturelist' });
    expect(indexedNames({ ...bare, title: 'A guide' })).toEqual({ words: '', wholes: '' });
  });
});
