import { describe, expect, it } from 'vitest';
import { excerptLength, excerptOf, excerptParts } from '../../../../src/islands/search/excerpt.ts';

describe('excerptParts', () => {
  it('tells the words that were searched for from the others', () => {
    expect(excerptParts('a <mark>pet</mark> and its owner')).toEqual([
      { text: 'a ', isMatch: false },
      { text: 'pet', isMatch: true },
      { text: ' and its owner', isMatch: false },
    ]);
  });

  it('gives back as text what a stranger wrote as HTML', () => {
    expect(excerptParts('&lt;img src=x onerror=alert(1)&gt; <mark>&lt;b&gt;</mark>')).toEqual([
      { text: '<img src=x onerror=alert(1)> ', isMatch: false },
      { text: '<b>', isMatch: true },
    ]);
  });

  it('leaves other entities as they were written', () => {
    expect(excerptParts('fish &amp; chips')).toEqual([
      { text: 'fish &amp; chips', isMatch: false },
    ]);
  });
});

describe('excerptOf', () => {
  const shown = (content: string, asked: string) =>
    excerptOf(content, asked)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('');

  it('marks words that begin with what was asked for, also inside of names, in any form', () => {
    expect(shown('The user, their mailFolders and properties.', 'Users fold property')).toBe(
      'The [user,] their [mailFolders] and [properties.]',
    );
  });

  it('is the part that has most of the words, and the beginning when none has', () => {
    const content = `${'word '.repeat(40)}get user ${'word '.repeat(40)}`;
    expect(shown(content, 'get user')).toContain('[get] [user]');
    expect(shown(content, 'nothing').split(' ')).toHaveLength(excerptLength);
    expect(shown('', 'user')).toBe('');
  });

  it('keeps what a stranger wrote as HTML a text', () => {
    expect(excerptOf('<img src=x> <mark>user</mark>', 'img')).toEqual([
      { text: '<img', isMatch: true },
      { text: ' src=x> <mark>user</mark>', isMatch: false },
    ]);
  });
});
