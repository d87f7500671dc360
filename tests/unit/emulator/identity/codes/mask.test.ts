import { expect, it } from 'vitest';
import { maskDestination } from '../../../../../emulator/identity/codes/mask.ts';

it.each([
  ['ada@example.com', 'a***@e***'],
  ['a@b.c', 'a***@b***'],
  ['"odd@name"@example.com', '"***@e***'],
  ['😀smile@example.com', '😀***@e***'],
  ['+15551234567', '+*******4567'],
])('shows %s as %s', (value, masked) => {
  expect(maskDestination(value)).toBe(masked);
});
