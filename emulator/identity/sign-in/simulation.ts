import { createHmac, hkdfSync } from 'node:crypto';
import { emailDelivery, type CodeDeliveryDetails } from '../codes/send-code.ts';
import type { UserPoolRecord } from '../state/records.ts';
import { isEmail } from '../users/attributes.ts';
import { normalized } from '../users/logins.ts';

/** Bytes that are always the same for a name in a pool, and that nobody outside can foretell. */
export function simulatedBytes(
  pool: UserPoolRecord,
  login: string,
  purpose: string,
  length: number,
): Buffer {
  const seed = createHmac('sha256', Buffer.from(pool.simulationSecret, 'base64'))
    .update(normalized(pool, login))
    .digest();
  return Buffer.from(hkdfSync('sha256', seed, '', purpose, length));
}

/** Where a code would have gone, for a person who does not exist. */
export function simulatedDelivery(pool: UserPoolRecord, login: string): CodeDeliveryDetails {
  if (isEmail(login)) return emailDelivery(login);
  const letter = (place: number) =>
    String.fromCharCode(97 + (simulatedBytes(pool, login, 'delivery', 2).readUInt8(place) % 26));
  return emailDelivery(`${letter(0)}@${letter(1)}`);
}
