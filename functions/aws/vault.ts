import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Vault } from '../core/ports.ts';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals values with AES-256-GCM. A sealed value is `{secret}.{base64url of iv, tag and ciphertext}`, where `secret` names the
 * secret that sealed it, so that secrets can be changed: put the new one first, keep the old one until nothing is sealed by
 * it. The context is authenticated with it (AAD): a value moved to another row does not open there.
 *
 * @param secrets 32 bytes each; the first seals, all open
 */
export function aesVault(secrets: readonly Uint8Array[]): Vault {
  const [current] = secrets;
  if (!current) throw new Error('A vault needs a secret.');
  const byName = new Map(secrets.map((secret) => [nameOf(secret), secret]));
  return {
    seal: (plain, context) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, current, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const packed = Buffer.concat([iv, cipher.getAuthTag(), body]);
      return `${nameOf(current)}.${packed.toString('base64url')}`;
    },
    open: (sealed, context) => {
      const [name = '', text = ''] = sealed.split('.');
      const secret = byName.get(name);
      if (!secret)
        throw new Error('A value was sealed by a secret that KEY_VAULT_SECRET no longer holds.');
      return open(secret, Buffer.from(text, 'base64url'), context);
    },
  };
}

function open(secret: Uint8Array, packed: Buffer, context: string): string {
  const decipher = createDecipheriv(algorithm, secret, packed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(packed.subarray(ivBytes, ivBytes + tagBytes));
  const body = decipher.update(packed.subarray(ivBytes + tagBytes));
  return Buffer.concat([body, decipher.final()]).toString('utf8');
}

/** Tells secrets apart without telling anything of them. */
const nameOf = (secret: Uint8Array): string =>
  createHash('sha256').update('gatehouse vault').update(secret).digest('hex').slice(0, 8);
