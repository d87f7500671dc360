import { createRemoteJWKSet, errors, jwtVerify, decodeJwt, type JWTPayload } from 'jose';
import type { Authorizer } from '@aws-sdk/client-api-gateway';
import type { Received, Routed } from '../context.ts';
import { requestContextOf } from '../mapping/request-context.ts';
import { requestLookup } from '../mapping/request-parameters.ts';
import { describeFailure } from '../describe-failure.ts';
import { Refusal } from '../step.ts';
import type { Authorize } from '../steps/authorize.ts';
import { claimTexts } from './claim-texts.ts';

export interface UserPoolOptions {
  /** Issuer of every pool's tokens is this address and the pool's id. No trailing slash. */
  readonly awsEndpoint: string;
  readonly accountId: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

type VerifyOutcome = JWTPayload | Refusal;
type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** A key id that is not known is looked up again, but no more often than this, or a forger could make the gateway hammer the pool. */
const jwksCooldownMs = 5_000;

/** As long as any authorizer may take: a machine that is busy for some seconds refuses nobody for it. */
const jwksTimeoutMs = 29_000;

/**
 * Lets in who brings a token of one of the authorizer's user pools: RS256 by the pool's own key, of the pool's issuer, not expired.
 * A method without scopes wants an id token, one with scopes an access token that has one of them.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 */
export function userPoolAuthorizer(options: UserPoolOptions): Authorize {
  const keySets = new Map<string, KeySet>();
  const keysOf = (issuer: string): KeySet => {
    const known = keySets.get(issuer);
    if (known) return known;
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), {
      cooldownDuration: jwksCooldownMs,
      timeoutDuration: jwksTimeoutMs,
    });
    keySets.set(issuer, keys);
    return keys;
  };
  return async (context, authorizer) => {
    const token = tokenOf(context, authorizer, options.accountId);
    const issuer = token === undefined ? undefined : issuerOf(token, authorizer, options);
    if (token === undefined || issuer === undefined) return new Refusal('UNAUTHORIZED');
    const claims = await verify(token, issuer, keysOf(issuer), options.clock);
    if (claims instanceof Refusal) return claims;
    const scopes = context.route.method.authorizationScopes ?? [];
    return isMeant(claims, scopes, authorizer)
      ? { claims: claimTexts(claims) }
      : new Refusal('UNAUTHORIZED');
  };
}

function tokenOf(
  context: Received & Routed,
  { identitySource = 'method.request.header.Authorization' }: Authorizer,
  accountId: string,
): string | undefined {
  const value = requestLookup(context, requestContextOf(context, accountId))(identitySource);
  return value?.replace(/^Bearer\s+/i, '').trim() || undefined;
}

/** The issuer the token names, if it is one of the authorizer's pools here: a token of AWS, or of another machine, is foreign. */
function issuerOf(
  token: string,
  { providerARNs = [] }: Authorizer,
  { awsEndpoint }: UserPoolOptions,
): string | undefined {
  const issuers = providerARNs.map((arn) => `${awsEndpoint}/${arn.replace(/^.*userpool\//, '')}`);
  try {
    const { iss } = decodeJwt(token);
    return issuers.find((issuer) => issuer === iss);
  } catch {
    return undefined;
  }
}

async function verify(
  token: string,
  issuer: string,
  keys: KeySet,
  clock: () => number,
): Promise<VerifyOutcome> {
  try {
    const currentDate = new Date(clock());
    const verified = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], currentDate });
    return verified.payload.exp === undefined ? new Refusal('UNAUTHORIZED') : verified.payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      return new Refusal('UNAUTHORIZED', 'The incoming token has expired');
    if (isPoolUnavailable(error))
      return new Refusal('AUTHORIZER_CONFIGURATION_ERROR').because(
        `The keys of ${issuer} could not be read: ${describeFailure(error)}`,
      );
    return new Refusal('UNAUTHORIZED');
  }
}

/** jose throws its plain JOSEError for an answer that is no key set, and whatever fetch throws for none at all. */
const isPoolUnavailable = (error: unknown) =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error.code === 'ERR_JOSE_GENERIC';

function isMeant(
  claims: JWTPayload,
  scopes: readonly string[],
  { identityValidationExpression }: Authorizer,
): boolean {
  const granted = String(claims['scope'] ?? '').split(' ');
  if (scopes.length > 0)
    return claims['token_use'] === 'access' && scopes.some((scope) => granted.includes(scope));
  // The expression is held against the audience, which only an id token has.
  const isAudience =
    !identityValidationExpression ||
    new RegExp(`^(?:${identityValidationExpression})$`).test(String(claims.aud ?? ''));
  return claims['token_use'] === 'id' && isAudience;
}
