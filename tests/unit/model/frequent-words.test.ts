import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  frequentBeginningOf,
  frequentWordOf,
  frequentWords,
  rankRecords,
} from '../../../src/model/frequent-words.ts';
import { recordWords, wordKey, wordReader } from '../../../src/model/record-words.ts';
import { inSearchOrder } from '../../../src/model/search-order.ts';
import type { SearchRecord } from '../../../src/model/search-records.ts';

/** Words that begin alike, so that few records have much in common. */
const word = fc.constantFrom(
  ...'user users userId username use usage list listing link mail mailFolder message me get Get'.split(
    ' ',
  ),
);
const text = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: max }).map((words) => words.join(' '));
const record = fc
  .record({ title: text(3), words: text(6), path: word, isDeprecated: fc.boolean() })
  .map(({ path, isDeprecated, ...rest }, at = 0): SearchRecord => ({
    kind: 'operation',
    url: `/${path}/${at}/`,
    path: `/${path}`,
    ...(isDeprecated && { isDeprecated: true as const }),
    ...rest,
  }));
const records = fc.array(record, { minLength: 1, maxLength: 40 }).map(inSearchOrder);

/** By going through all words of all records. */
const having = (all: readonly SearchRecord[], beginning: string): readonly number[] =>
  all.flatMap((one, number) =>
    [...recordWords(one, wordReader()).keys()].some((key) => key.startsWith(beginning))
      ? [number]
      : [],
  );

describe('frequentWords', () => {
  it('knows every beginning that more records have than may, with just those records', () => {
    fc.assert(
      fc.property(records, fc.nat(10), (all, most) => {
        const found = frequentWords(all, most);
        const names = found.map((one) => one.word);
        const typed = new Set(
          all.flatMap((one) =>
            [...recordWords(one, wordReader()).keys()].flatMap((key) =>
              Array.from(key, (_, index) => key.slice(0, index + 1)),
            ),
          ),
        );
        for (const beginning of typed) {
          if (beginning.length < 2) continue;
          const expected = having(all, beginning);
          const tiers = found[frequentWordOf(names, beginning)]?.tiers;
          if (expected.length > most)
            expect(tiers?.flat().sort((one, other) => one - other)).toEqual(expected);
          else expect(tiers).toBeUndefined();
        }
      }),
    );
  });

  it('has each record of a word once, and words sorted', () => {
    fc.assert(
      fc.property(records, (all) => {
        const found = frequentWords(all, 1);
        expect(found.map((one) => one.word)).toEqual(found.map((one) => one.word).sort());
        for (const { tiers } of found) expect(new Set(tiers.flat()).size).toBe(countOf(tiers));
      }),
    );
  });

  it('has no word of which too few have one, and none without records', () => {
    expect(frequentWords([], 0)).toEqual([]);
  });
});

describe('rankRecords', () => {
  const ranked = (all: readonly SearchRecord[], typed: string, limit = all.length) => {
    const found = frequentWords(all, 0);
    const names = found.map((one) => one.word);
    const words = typed
      .split(' ')
      .map((one) => found[frequentWordOf(names, wordKey(one))]?.tiers ?? []);
    return rankRecords(all.length, words, [], limit);
  };

  it('finds what has all words and is in all lists, as a scan of all records does', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(39)), { maxLength: 2 });
    fc.assert(
      fc.property(records, lists, fc.nat(30), (all, within, limit) => {
        const found = frequentWords(all, 2).slice(0, 3);
        const wanted = all.flatMap((_, number) =>
          found.every((one) => having(all, one.word).includes(number)) &&
          within.every((numbers) => numbers.includes(number))
            ? [number]
            : [],
        );
        const { count, numbers } = rankRecords(
          all.length,
          found.map(({ tiers }) => tiers),
          within,
          limit,
        );
        expect(count).toBe(wanted.length);
        expect(numbers).toHaveLength(Math.min(limit, count));
        expect(wanted).toEqual(expect.arrayContaining([...numbers]));
      }),
    );
  });

  it('has the very word in a title before a longer one, names next, and text last', () => {
    const make = (title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
      kind: 'operation',
      url: `/${title}/`,
      title,
      words: 'nothing',
      ...more,
    });
    const all = inSearchOrder([
      make('Gone', { words: 'of a user' }),
      make('Flow', { path: '/users/flow' }),
      make('Set userFlow'),
      make('Username'),
      make('List users'),
      make('Get user'),
      make('User'),
    ]);
    expect(ranked(all, 'user').numbers.map((number) => all[number]?.title)).toEqual([
      'User',
      'Get user',
      'List users',
      'Username',
      'Set userFlow',
      'Flow',
      'Gone',
    ]);
    expect(ranked(all, 'user', 2).numbers.map((number) => all[number]?.title)).toEqual([
      'User',
      'Get user',
    ]);
    expect(ranked(all, 'get users').count).toBe(1);
  });
});

describe('frequentBeginningOf', () => {
  it('is the longest word that another begins with', () => {
    const words = ['cal', 'calendar', 'calendarview', 'call'];
    expect(frequentBeginningOf(words, 'calendarr')).toBe(1);
    expect(frequentBeginningOf(words, 'user')).toBe(-1);
  });
});
