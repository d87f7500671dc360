import { describe, expect, it } from 'vitest';
import { excerptParts } from '../../../../src/islands/search/excerpt.ts';

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
