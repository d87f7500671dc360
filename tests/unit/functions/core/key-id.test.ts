import { expect, it } from 'vitest';
import { keyIdTime, newKeyId } from '../../../../functions/core/key-id.ts';
import { testRandom } from '../../../fixtures/functions/test-random.ts';

const now = Date.parse('2026-11-22T13:00:00.123Z');

it('is k_ and a ULID', () => {
  expect(newKeyId(now, testRandom())).toMatch(/^k_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
});

it('tells when it was made', () => {
  expect(keyIdTime(newKeyId(now, testRandom()))).toBe(now);
});

it('sorts by age', () => {
  const random = testRandom();
  const ids = [now, now + 1, now + 1000, now + 1e10].map((time) => newKeyId(time, random));
  expect(ids.toSorted()).toEqual(ids);
});

it('encodes time as the ULID specification does', () => {
  expect(newKeyId(1_469_918_176_385, testRandom()).slice(2, 12)).toBe('01ARYZ6S41');
});
