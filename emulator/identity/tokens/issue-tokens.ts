import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { seconds, type Call } from '../call.ts';
import type { Application } from '../state/pools.ts';
import type { SessionRecord, UserPoolRecord, UserRecord } from '../state/records.ts';
import { tokenValidity } from '../state/client-settings.ts';
import { readableBy } from '../users/attributes.ts';

/** The scope that opens the operations which take an access token. */
export const selfServiceScope = 'aws.cognito.signin.user.admin';

export const issuerOf = ({ awsEndpoint }: Pick<Call, 'awsEndpoint'>, poolId: string) =>
  `${awsEndpoint}/${poolId}`;

type Claims = Record<string, unknown>;
type Needs = Pick<Call, 'clock' | 'awsEndpoint' | 'tokenKeys'>;

export interface AuthenticationResult {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken?: string;
  /** Seconds. */
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

/**
 * Makes the access and the id token of a session with Cognito's claims.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 */
export async function issueTokens(
  call: Needs,
  { pool, client }: Application,
  user: UserRecord,
  session: SessionRecord,
): Promise<AuthenticationResult> {
  const validity = tokenValidity(client.settings);
  const inCommon: Claims = {
    sub: user.attributes['sub'],
    ...(user.groups.length > 0 && { 'cognito:groups': user.groups }),
    iss: issuerOf(call, pool.id),
    ...(client.settings.EnableTokenRevocation && { origin_jti: session.originJti }),
    event_id: session.originJti,
    auth_time: session.authTime,
  };
  const access = { client_id: client.id, scope: selfServiceScope, username: user.username };
  const [AccessToken, IdToken] = await Promise.all([
    sign(call, pool, { ...inCommon, token_use: 'access', ...access }, validity.access),
    sign(
      call,
      pool,
      {
        ...idClaims(readableBy(client, user)),
        ...inCommon,
        'cognito:username': user.username,
        aud: client.id,
        token_use: 'id',
      },
      validity.id,
    ),
  ]);
  return { AccessToken, ExpiresIn: validity.access, IdToken, TokenType: 'Bearer' };
}

/** Attributes as claims: text, but for the two that say whether an address is verified. */
function idClaims(attributes: Readonly<Record<string, string>>): Claims {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      name.endsWith('_verified') ? value === 'true' : value,
    ]),
  );
}

async function sign(
  call: Needs,
  pool: UserPoolRecord,
  claims: Claims,
  validity: number,
): Promise<string> {
  const now = Math.floor(seconds(call));
  return new SignJWT(claims)
    .setProtectedHeader({ kid: pool.signingKey.kid, alg: 'RS256' })
    .setIssuedAt(now)
    .setExpirationTime(now + validity)
    .setJti(randomUUID())
    .sign(await call.tokenKeys.privateKey(pool));
}
