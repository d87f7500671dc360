import { expect, it } from 'vitest';
import { charactersIn, formatUnicodeRange } from '../../../../build/brand/unicode-range.ts';

it('reads the ranges and single characters of a rule', () => {
  expect(charactersIn('U+0041-0043, U+20AC')).toEqual([0x41, 0x42, 0x43, 0x20ac]);
});

it('writes neighbours as one range', () => {
  expect(formatUnicodeRange([0x20, 0x21, 0x22, 0xa0, 0x2014])).toBe('U+20-22, U+a0, U+2014');
});
