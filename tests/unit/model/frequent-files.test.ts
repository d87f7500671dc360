import { describe, expect, it } from 'vitest';
import {
  wantedLists,
  type FrequentQuestion,
  type FrequentWordsHead,
} from '../../../src/model/frequent-files.ts';

const head: FrequentWordsHead = {
  made: 'abc',
  records: 9,
  words: ['get', 'microsoft', 'user'],
  kinds: ['operation', 'schema'],
  versions: ['guides', 'a/v1', 'b/v2'],
};
const wanted = (text: string, more: Partial<FrequentQuestion> = {}) =>
  wantedLists(head, { text, isNear: false, kind: '', ...more });

describe('wantedLists', () => {
  it('knows a word by its beginning and by its other forms, and once', () => {
    expect(wanted('mic')).toEqual({ words: [1], within: [] });
    expect(wanted('Users get user')).toEqual({ words: [2, 0], within: [] });
  });

  it('leaves the rest to the index: other words, nothing, and words in quotes', () => {
    expect(wanted('user presence')).toBeUndefined();
    expect(wanted('users2')).toBeUndefined();
    expect(wanted(' … ')).toBeUndefined();
    expect(wanted('"get user"')).toBeUndefined();
  });

  it('takes the longest frequent beginning of a word when asked to', () => {
    expect(wanted('userr', { isNear: true })).toEqual({ words: [2], within: [] });
    expect(wanted('presence', { isNear: true })).toBeUndefined();
  });

  it('wants the lists of a kind and of versions, and finds nothing in versions that are not there', () => {
    expect(wanted('get', { kind: 'schema' })).toEqual({ words: [0], within: [[4]] });
    expect(wanted('get', { kind: 'operation', versions: ['a/v1', 'b/v2'] })).toEqual({
      words: [0],
      within: [[3], [6, 7]],
    });
    expect(wanted('get', { versions: ['c/v1'] })).toEqual({ words: [0], within: [[]] });
  });
});
