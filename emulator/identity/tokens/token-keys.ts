import { generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { exportJWK, importJWK, type CryptoKey, type JWK } from 'jose';
import type { UserPoolRecord } from '../state/records.ts';

type SigningKey = UserPoolRecord['signingKey'];

/** Makes the RSA key of a new pool. No two pools, and no two installations, share one. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
}

/** The half of the key that everybody may see, as it stands in the JWKS (RFC 7517). */
export function publicJwk({ kty, n, e, kid, alg, use }: SigningKey): JWK {
  return { alg, e, kid, kty, n, use } as JWK;
}

/** Keys ready for use; reading one from its JSON takes longer than signing with it. */
export interface TokenKeys {
  privateKey(pool: UserPoolRecord): Promise<CryptoKey>;
  publicKey(pool: UserPoolRecord): Promise<CryptoKey>;
}

export function tokenKeys(): TokenKeys {
  const known = new Map<string, Promise<CryptoKey>>();
  const imported = (name: string, jwk: JWK) => {
    const key = known.get(name) ?? importRsa(jwk);
    known.set(name, key);
    return key;
  };
  return {
    privateKey: ({ signingKey }) => imported(`private ${signingKey.kid}`, signingKey),
    publicKey: ({ signingKey }) => imported(`public ${signingKey.kid}`, publicJwk(signingKey)),
  };
}

async function importRsa(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array)
    throw new TypeError('The signing key in the data file is no RSA key.');
  return key;
}
