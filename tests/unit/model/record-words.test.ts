import { describe, expect, it } from 'vitest';
import { places, recordWords, wordKey, wordReader } from '../../../src/model/record-words.ts';
import type { SearchRecord } from '../../../src/model/search-records.ts';

const record: SearchRecord = {
  kind: 'operation',
  url: '/a/',
  title: 'Create a mailFolder',
  method: 'post',
  path: '/users/{user-id}/mailFolders',
  id: 'users.CreateMailFolders',
  words: 'Creates a folder with check32Bit, MIME-type and café.',
};

describe('wordKey', () => {
  it('is the stem of the letters and digits, without accents', () => {
    expect(wordKey('Users')).toBe('user');
    expect(wordKey('user-id,')).toBe('userid');
    expect(wordKey('Café')).toBe('cafe');
    expect(wordKey('—')).toBe('');
  });
});

describe('recordWords', () => {
  const found = recordWords(record, wordReader());
  const at = (word: string) => found.get(word);

  it('has each word at the best place where it stands', () => {
    expect(at('creat')).toBe(places.start);
    expect(at('mailfold')).toBe(places.title);
    expect(at('mail')).toBe(places.titlePart);
    expect(at('user')).toBe(places.name);
    expect(at('mime')).toBe(places.text);
  });

  it('has the parts of words with capitals, digits and punctuation, and names as wholes', () => {
    for (const word of ['check32bit', 'check', '32', 'bit', 'mimetyp', 'type', 'cafe'])
      expect(at(word), word).toBe(places.text);
    expect(at('zzusersuseridmailfold')).toBe(places.name);
    expect(at('zzuserscreatemailfold')).toBe(places.name);
  });
});
