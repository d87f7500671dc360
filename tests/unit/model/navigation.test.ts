import { describe, expect, it } from 'vitest';
import {
  isSmallApi,
  navigationOperations,
  navigationStamp,
  navigationTags,
  nearbyOperations,
} from '../../../src/model/navigation.ts';
import { aVersion } from './a-version.ts';

const get = (summary: string, tag = 'Many') => ({
  get: { summary, tags: [tag], responses: { '200': { description: 'ok' } } },
});
const large = (summaryOfFirst = 'Operation 0') =>
  aVersion({
    paths: Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `/${at}`,
        get(at === 0 ? summaryOfFirst : `Operation ${at}`),
      ]),
    ),
  });
const { operations } = large();
const slug = (at: number) => operations[at]?.slug;

describe('nearbyOperations', () => {
  const titles = (open: string | undefined) =>
    nearbyOperations({ operations }, open).map(({ summary }) => summary);

  it('gives fifteen of five hundred, the open one in their middle', () => {
    const shown = titles(slug(250));
    expect(shown).toHaveLength(15);
    expect(shown[7]).toBe('Operation 250');
  });

  it('gives as many at both ends, and where none is open', () => {
    expect(titles(slug(1))[0]).toBe('Operation 0');
    expect(titles(slug(499)).at(-1)).toBe('Operation 499');
    expect([slug(1), slug(499), undefined].map((open) => titles(open).length)).toEqual([
      15, 15, 15,
    ]);
  });

  it('gives all of a few', () => {
    expect(nearbyOperations({ operations: operations.slice(0, 4) }, slug(2))).toHaveLength(4);
  });
});

describe('navigation files', () => {
  const version = aVersion({ paths: { '/a': get('A', 'One'), '/b': get('B', 'Two') } });

  it('name tags with how many operations they have', () => {
    expect(navigationTags(version)).toEqual([
      { slug: 'one', title: 'One', count: 1 },
      { slug: 'two', title: 'Two', count: 1 },
    ]);
  });

  it('hold of an operation what its line shows and the filter looks at', () => {
    expect(navigationOperations(version.operations)[0]).toEqual({
      slug: 'get-a',
      method: 'get',
      title: 'A',
      path: '/a',
    });
  });

  it('have an address that changes with their content and with nothing else', () => {
    expect(navigationStamp(large())).toBe(navigationStamp(large()));
    expect(navigationStamp(large())).not.toBe(navigationStamp(large('Renamed')));
  });
});

describe('isSmallApi', () => {
  it('says whether every page can list all operations', () => {
    expect(isSmallApi({ operations: operations.slice(0, 24) })).toBe(true);
    expect(isSmallApi({ operations: operations.slice(0, 25) })).toBe(false);
  });
});
