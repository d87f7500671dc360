import { decodeJwt, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Call } from '../call.ts';
import { notAuthorized, userDisabled, userNotFound } from '../errors.ts';
import type { Application } from '../state/pools.ts';
import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { keyOf, type Store } from '../state/store.ts';
import { issuerOf, selfServiceScope } from './issue-tokens.ts';
import { findSession } from './sessions.ts';

const accessClaims = z.object({
  token_use: z.literal('access'),
  sub: z.string(),
  username: z.string(),
  client_id: z.string(),
  scope: z.string(),
  event_id: z.string(),
});

/** Who stands behind an access token that holds. */
export interface Bearer extends Application {
  readonly user: UserRecord;
}

const invalid = () => notAuthorized('Invalid Access Token');

/**
 * Takes an access token for what it is worth: signature by this pool's key, issuer, expiry, use, revocation, user.
 * @throws NotAuthorizedException, UserNotFoundException
 */
export async function verifyAccessToken(
  call: Pick<Call, 'store' | 'clock' | 'awsEndpoint' | 'tokenKeys'>,
  token: string,
): Promise<Bearer> {
  const pool = poolOf(call, token);
  const { data: claims } = accessClaims.safeParse(await verifiedClaims(call, pool, token));
  if (!claims?.scope.split(' ').includes(selfServiceScope)) throw invalid();
  const client = call.store.get('client', claims.client_id);
  if (client?.poolId !== pool.id) throw invalid();
  const user = call.store.get('user', keyOf(pool.id, claims.username));
  if (!user || user.attributes['sub'] !== claims.sub) throw userNotFound();
  if (isRevoked(call.store, user, claims.event_id))
    throw notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw userDisabled();
  return { pool, client, user };
}

function poolOf(call: Pick<Call, 'store' | 'awsEndpoint'>, token: string): UserPoolRecord {
  const issuer = unverifiedIssuer(token);
  const poolId = issuer?.slice(issuer.lastIndexOf('/') + 1) ?? '';
  const pool = call.store.get('userPool', poolId);
  if (!pool || issuer !== issuerOf(call, poolId)) throw invalid();
  return pool;
}

function unverifiedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

async function verifiedClaims(
  call: Pick<Call, 'clock' | 'awsEndpoint' | 'tokenKeys'>,
  pool: UserPoolRecord,
  token: string,
): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, await call.tokenKeys.publicKey(pool), {
      algorithms: ['RS256'],
      issuer: issuerOf(call, pool.id),
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: new Date(call.clock()),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw notAuthorized('Access Token has expired');
    if (error instanceof errors.JWSSignatureVerificationFailed)
      throw notAuthorized('Could not verify signature for Access Token');
    throw invalid();
  }
}

/** `origin_jti` names the session too, but only where the client has revocation switched on. */
function isRevoked(store: Store, user: UserRecord, eventId: string): boolean {
  return findSession(store, user.poolId, user.username, eventId)?.revoked !== false;
}
