import { describe, expect, it } from 'vitest';
import {
  indexFilters,
  reachesNewest,
  reachesOlder,
  wantedVersions,
} from '../../../../src/islands/search/index-filters.ts';
import type { SearchQuestion } from '../../../../src/islands/search/search-engine.ts';
import type { SearchSource } from '../../../../src/model/search-source.ts';

const source = (apiId: string, version: string, more: Partial<SearchSource>): SearchSource => ({
  apiId,
  version,
  title: apiId,
  lifecycle: 'stable',
  isLatest: true,
  isUsual: false,
  records: '/',
  ...more,
});
const sources = [
  source('big', 'v2', { isUsual: true }),
  source('big', 'v1', { isLatest: false }),
  source('small', 'v1', {}),
];
const filters = (question: Partial<SearchQuestion>, hasOlder = false) =>
  indexFilters({ text: 'a', apiId: '', version: '', kind: '', ...question }, sources, hasOlder);

describe('indexFilters', () => {
  it('asks without filters for everything that is newest, and for everything', () => {
    expect(filters({})).toEqual({});
    expect(filters({ version: '*' }, true)).toEqual({});
  });

  it('keeps older versions out once they are loaded', () => {
    expect(filters({}, true)).toEqual({ none: { version: { any: ['big/v1'] } } });
  });

  it('asks for the largest API by what it is not: another, or a guide', () => {
    expect(filters({ apiId: 'big' })).toEqual({
      none: { version: { any: ['big/v1', 'small/v1', 'guides'] } },
    });
  });

  it('asks for other versions by their names', () => {
    expect(filters({ apiId: 'small' })).toEqual({ version: { any: ['small/v1'] } });
    expect(filters({ apiId: 'big', version: 'v1' }, true)).toEqual({
      version: { any: ['big/v1'] },
    });
  });

  it('asks for operations as what is of no other kind, together with the API', () => {
    expect(filters({ kind: 'schema' })).toEqual({ kind: 'schema' });
    expect(filters({ kind: 'operation', apiId: 'small' })).toEqual({
      version: { any: ['small/v1'] },
      none: { kind: { any: ['api', 'schema', 'channel', 'message', 'guide'] } },
    });
  });
});

describe('what a question is about', () => {
  const asked = (more: Partial<SearchQuestion>): SearchQuestion => ({
    text: 'a',
    apiId: '',
    version: '',
    kind: '',
    ...more,
  });

  it('is everything, the newest versions or all, unless an API is chosen', () => {
    expect(wantedVersions(asked({}), sources)).toBeUndefined();
    expect(wantedVersions(asked({ version: '*' }), sources)).toBeUndefined();
    expect(wantedVersions(asked({ apiId: 'big' }), sources)).toEqual(['big/v2']);
    expect(wantedVersions(asked({ apiId: 'big', version: '*' }), sources)).toEqual([
      'big/v2',
      'big/v1',
    ]);
  });

  it('is in the index of the newest versions, in that of the older ones, or in both', () => {
    const reached = (more: Partial<SearchQuestion>) =>
      [reachesNewest, reachesOlder].map((reaches) => reaches(asked(more), sources));
    expect(reached({})).toEqual([true, false]);
    expect(reached({ version: '*' })).toEqual([true, true]);
    expect(reached({ apiId: 'big' })).toEqual([true, false]);
    expect(reached({ apiId: 'big', version: 'v1' })).toEqual([false, true]);
    expect(reached({ apiId: 'small', version: '*' })).toEqual([true, false]);
  });
});
