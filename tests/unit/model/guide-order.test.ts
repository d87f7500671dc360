import { describe, expect, it } from 'vitest';
import { byReadingOrder, guideGroups } from '../../../src/model/guide-order.ts';

const guide = (id: string, order: number, title = id) => ({ id, data: { order, title } });
const ids = (guides: readonly ReturnType<typeof guide>[]) =>
  byReadingOrder(guides).map(({ id }) => id);

describe('byReadingOrder', () => {
  it('goes by order within a folder, and guides in no folder come first', () => {
    expect(
      ids([guide('keys/b', 1), guide('z', 9), guide('keys/a', 2), guide('errors/c', 5)]),
    ).toEqual(['z', 'errors/c', 'keys/b', 'keys/a']);
  });

  it('goes by title where several have the same order or none but the default', () => {
    const last = Number.MAX_SAFE_INTEGER;
    expect(
      ids([
        guide('c', last, 'Élan'),
        guide('b', last, 'Zone'),
        guide('a', 1),
        guide('d', last, 'Area'),
      ]),
    ).toEqual(['a', 'd', 'c', 'b']);
  });

  it('keeps guides that say the same of themselves as they came, and changes no list', () => {
    const given = Object.freeze([guide('y', 1, 'T'), guide('x', 1, 'T')]);
    expect(ids(given)).toEqual(['y', 'x']);
  });
});

describe('guideGroups', () => {
  const hrefOf = (id: string) => `/guides/${id}/`;

  it('names a folder in words, those in folders of it too', () => {
    const groups = guideGroups(
      byReadingOrder([
        guide('first-steps/deep-end/a', 1),
        guide('first-steps/b', 1),
        guide('c', 1),
      ]),
      hrefOf,
    );
    expect(groups).toEqual([
      { title: undefined, links: [{ href: '/guides/c/', title: 'c' }] },
      {
        title: 'First steps',
        links: [{ href: '/guides/first-steps/b/', title: 'first-steps/b' }],
      },
      {
        title: 'First steps deep end',
        links: [{ href: '/guides/first-steps/deep-end/a/', title: 'first-steps/deep-end/a' }],
      },
    ]);
  });

  it('is empty without guides', () => {
    expect(guideGroups([], hrefOf)).toEqual([]);
  });
});
