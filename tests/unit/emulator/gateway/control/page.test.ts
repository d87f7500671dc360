import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '../../../../../emulator/gateway/control/page.ts';

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters);
const keyOf = (item: string) => item;

function allPages(items: readonly string[], limit: number): string[] {
  const first = paginate(items, query({ limit: String(limit) }), keyOf);
  const seen = [...first.item];
  for (let { position } = first; position !== undefined;) {
    const page = paginate(items, query({ limit: String(limit), position }), keyOf);
    seen.push(...page.item);
    position = page.position;
  }
  return seen;
}

test('the pages of any collection hold each item once, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 10 }), (items, limit) => {
      expect(allPages(items, limit)).toEqual(items);
    }),
  );
});

test.each([null, '-1', '0', '501', 'text', '1.5'])('the limit %o counts as 25', (limit) => {
  const items = Array.from({ length: 30 }, (_, index) => `item ${index}`);
  expect(paginate(items, query(limit === null ? {} : { limit }), keyOf).item).toHaveLength(25);
});

test('a position whose item is gone goes on where it was', () => {
  const { position = '' } = paginate(['a', 'b', 'c'], query({ limit: '2' }), keyOf);
  expect(paginate(['a', 'c', 'd'], query({ position }), keyOf).item).toEqual(['c', 'd']);
});

test.each(['', 'nonsense', '%%%'])('the position %o starts from the beginning', (position) => {
  expect(paginate(['a', 'b'], query({ position }), keyOf).item).toEqual(['a', 'b']);
});
