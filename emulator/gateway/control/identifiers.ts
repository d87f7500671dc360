import { randomInt } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A random identifier as API Gateway makes them: lower-case letters and digits. 10 long for APIs and keys, 6 for the rest. */
export const newIdentifier = (length: 6 | 10): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
