import { expect, it } from 'vitest';
import { digitsOf } from '../../../../src/islands/account/code-digits.ts';

it.each(['123456', ' 123 456 ', '123-456', 'Code: 123456.'])('finds the digits in %j', (pasted) => {
  expect(digitsOf(pasted)).toBe('123456');
});
