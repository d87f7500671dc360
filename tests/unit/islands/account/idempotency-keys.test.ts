import { expect, it } from 'vitest';
import { createIdempotencyKeys } from '../../../../src/islands/account/keys/idempotency-keys.ts';

it('gives the same request the same key, and another request another', () => {
  let count = 0;
  const keyFor = createIdempotencyKeys(() => `random-${(count += 1)}`);
  const first = keyFor({ name: 'a', planId: 'free' });
  expect(keyFor({ name: 'a', planId: 'free' })).toBe(first);
  expect(keyFor({ name: 'b', planId: 'free' })).not.toBe(first);
  expect(keyFor({ name: 'a', planId: 'free' })).toBe(first);
});
