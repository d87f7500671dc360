import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from '../../../../../emulator/identity/operations/page.ts';

const self = (text: string) => text;

it('shows everything once, in order, whatever the size of the page', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 7 }), (items, limit) => {
      const seen: string[] = [];
      let token: string | undefined;
      do {
        const page = pageOf(items, self, limit, token);
        seen.push(...page.items);
        token = page.next;
      } while (token !== undefined);
      expect(seen).toEqual(items);
    }),
  );
});

it('goes on after the last item shown when others were added', () => {
  const { next } = pageOf(['a', 'b', 'c'], self, 1, undefined);
  expect(pageOf(['0', 'a', 'b', 'c'], self, 1, next).items).toEqual(['b']);
});

it('refuses a token that it did not give', () => {
  expect(() => pageOf(['a'], self, 1, 'nonsense')).toThrow('Invalid pagination token.');
});
