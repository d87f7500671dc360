import { describe, expect, it } from 'vitest';
import { pluralIn } from '../../../src/words/plural.ts';

const keys = { one: '# key', other: '# keys' };

describe('a phrase with a number', () => {
  it('takes the form that English has for one, and the other for the rest', () => {
    const count = pluralIn('en');
    expect([0, 1, 2].map((n) => count(n, keys))).toEqual(['0 keys', '1 key', '2 keys']);
  });

  it('takes each of the four forms of Polish', () => {
    const count = pluralIn('pl');
    const forms = { one: '# klucz', few: '# klucze', many: '# kluczy', other: '# klucza' };
    expect([1, 3, 5, 1.5].map((n) => count(n, forms))).toEqual([
      '1 klucz',
      '3 klucze',
      '5 kluczy',
      '1,5 klucza',
    ]);
  });

  it('groups digits as its language does', () => {
    expect(pluralIn('en')(11_422, keys)).toBe('11,422 keys');
    expect(pluralIn('de')(11_422, { other: '# Schlüssel' })).toBe('11.422 Schlüssel');
  });
});
