import { describe, expect, it } from 'vitest';
import { inSearchOrder } from '../../../src/model/search-order.ts';
import type { SearchRecord } from '../../../src/model/search-records.ts';

const record = (title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: 'operation',
  url: `/${title}/`,
  title,
  words: '',
  ...more,
});

describe('inSearchOrder', () => {
  it('has shorter titles first, of one title shorter paths, and deprecated records last', () => {
    const records = [
      record('Old', { isDeprecated: true }),
      record('List users'),
      record('Get user', { path: '/groups/{id}/user' }),
      record('Get user', { path: '/me' }),
    ];
    expect(inSearchOrder(records).map(({ title, path }) => path ?? title)).toEqual([
      '/me',
      '/groups/{id}/user',
      'List users',
      'Old',
    ]);
  });

  it('does not depend on the order in which records came', () => {
    const records = ['b', 'a', 'ab', 'c'].map((title) => record(title));
    expect(inSearchOrder(records)).toEqual(inSearchOrder([...records].reverse()));
  });
});
