import { getDiffieHellman } from 'node:crypto';

/**
 * The group Cognito computes in: the 3072-bit prime of RFC 3526 (group 15), which RFC 5054 appendix A uses too, with the
 * generator 2 where RFC 5054 has 5.
 */
export const N = toNumber(getDiffieHellman('modp15').getPrime());
export const g = 2n;

/** Big-endian bytes as a number that is not negative. */
export function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}

/**
 * A number as Java's `BigInteger.toByteArray` writes it, a zero byte before a leading one bit, which is how Cognito feeds
 * every number to a hash.
 */
export function toBytes(value: bigint): Buffer {
  const digits = value.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

/**
 * `base` to the `exponent` modulo {@link N}. OpenSSL's constant-time one is out of reach: Node tests the prime for two seconds
 * before it computes with a group it has not built in. Exponents here are 256 bits long and, but for the password's own,
 * serve once.
 */
export function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}
