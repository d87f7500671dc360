import type { Random } from './ports.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLength = 10;
const randomLength = 16;

/**
 * A new key's id: `k_` and a ULID (https://github.com/ulid/spec), so ids sort by age and none is a prefix of another, which
 * matters because API Gateway finds keys by the beginning of their name.
 */
export function newKeyId(now: number, random: Random): string {
  let time = '';
  for (let rest = now; time.length < timeLength; rest = Math.floor(rest / 32)) {
    time = digits[rest % 32] + time;
  }
  const tail = Array.from(random.bytes(randomLength), (byte) => digits[byte % 32]).join('');
  return `k_${time}${tail}`;
}

/** When the id was made, epoch ms. */
export const keyIdTime = (keyId: string): number =>
  [...keyId.slice(2, 2 + timeLength)].reduce((time, digit) => time * 32 + digits.indexOf(digit), 0);
