import { crc32 } from 'node:zlib';
import type { Random } from './ports.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 30;
const checksumLength = 6;
/** The largest multiple of 62 a byte can hold; a byte above it would favour the first digits. */
const fairBytes = 248;

/**
 * A new key's value: prefix, 30 random digits of base 62 (178 bits), 6 of checksum. Letters and digits only and 37 to 48
 * characters, so it is within the 20 to 128 that API Gateway takes. openapi/portal/v1.yaml documents the shape.
 */
export function newKeyValue(prefix: string, random: Random): string {
  let body = prefix;
  while (body.length < prefix.length + randomLength) {
    for (const byte of random.bytes(prefix.length + randomLength - body.length)) {
      if (byte < fairBytes) body += digits[byte % digits.length];
    }
  }
  return body + checksum(body);
}

/** Whether the last six characters are the checksum of the others: false for what merely looks like a key. */
export function hasValidChecksum(value: string): boolean {
  const body = value.slice(0, -checksumLength);
  return body.length > 0 && value.slice(-checksumLength) === checksum(body);
}

/** CRC-32 in base 62; six digits hold all of its 32 bits. */
function checksum(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (; rest > 0; rest = Math.floor(rest / digits.length))
    text = digits[rest % digits.length] + text;
  return text.padStart(checksumLength, '0');
}
