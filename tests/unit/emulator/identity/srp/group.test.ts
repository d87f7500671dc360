import fc from 'fast-check';
import { expect, it } from 'vitest';
import { N, power, toBytes, toNumber } from '../../../../../emulator/identity/srp/group.ts';

it('has 3072 bits, and a prime by Fermat’s little theorem', () => {
  expect(N.toString(2)).toHaveLength(3072);
  expect(power(2n, N - 1n)).toBe(1n);
});

it('writes a zero byte before a leading one bit, so that no number looks negative', () => {
  expect(toBytes(0n).toString('hex')).toBe('00');
  expect(toBytes(0x7fn).toString('hex')).toBe('7f');
  expect(toBytes(0x80n).toString('hex')).toBe('0080');
  expect(toBytes(0xabcn).toString('hex')).toBe('0abc');
});

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: N }), (value) => toNumber(toBytes(value)) === value),
  );
});

it('raises to powers as counted by hand', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 2n, max: 99n }), fc.integer({ min: 0, max: 400 }), (base, n) => {
      expect(power(base, BigInt(n))).toBe(base ** BigInt(n) % N);
    }),
  );
});
