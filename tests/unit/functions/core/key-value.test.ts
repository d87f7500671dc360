import { expect, it } from 'vitest';
import { hasValidChecksum, newKeyValue } from '../../../../functions/core/key-value.ts';
import { testRandom } from '../../../fixtures/functions/test-random.ts';

it('is the prefix, 30 random characters and 6 of checksum, letters and digits only', () => {
  const random = testRandom();
  for (let made = 0; made < 200; made += 1) {
    expect(newKeyValue('gh', random)).toMatch(/^gh[0-9A-Za-z]{36}$/);
  }
});

it('is within the 20 to 128 characters of API Gateway for every prefix allowed', () => {
  expect(newKeyValue('a', testRandom())).toHaveLength(37);
  expect(newKeyValue('abcdefghijkl', testRandom())).toHaveLength(48);
});

it('carries a checksum that tells a key from a lookalike', () => {
  const value = newKeyValue('gh', testRandom());
  expect(hasValidChecksum(value)).toBe(true);
  expect(hasValidChecksum(value.replace(/^gh/, 'gi'))).toBe(false);
  expect(hasValidChecksum(`${value.slice(0, -1)}-`)).toBe(false);
  expect(hasValidChecksum('')).toBe(false);
});

it('has the checksum that its documentation describes', () => {
  // crc32 of "123456789" is 0xCBF43926 (the check value of CRC-32/ISO-HDLC) = 3421780262.
  expect(hasValidChecksum('1234567893jZRME')).toBe(true);
});

it('draws every character about equally often', () => {
  const counts = new Map<string, number>();
  const random = testRandom();
  const rounds = 2000;
  for (let made = 0; made < rounds; made += 1) {
    for (const character of newKeyValue('gh', random).slice(2, 32)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const expected = (rounds * 30) / 62;
  expect(counts.size).toBe(62);
  for (const count of counts.values()) {
    // Six standard deviations of a fair draw; the bias of a plain modulo would be 25 %.
    expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected));
  }
});

it('asks for more bytes when some were not fair to use', () => {
  let asked = 0;
  const bytes = (count: number) => new Uint8Array(count).fill(asked++ === 0 ? 255 : 1);
  expect(newKeyValue('gh', { bytes }).slice(0, 32)).toBe(`gh${'1'.repeat(30)}`);
});
