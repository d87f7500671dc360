import type { AwsResponse } from '../../../src/model/aws-wire.ts';
import type { Call } from '../call.ts';
import { issuerOf } from './issue-tokens.ts';
import { publicJwk } from './token-keys.ts';

const path = /^\/([\w-]+_[0-9a-zA-Z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/;

/** Says whether a GET is for one of the two public documents of a pool. */
export const isWellKnown = (requestPath: string) => path.test(requestPath);

/**
 * The pool's public keys, or its OpenID Connect discovery document.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 */
export function wellKnown(
  call: Pick<Call, 'store' | 'awsEndpoint'>,
  requestPath: string,
): AwsResponse {
  const [, poolId = '', document] = path.exec(requestPath) ?? [];
  const pool = call.store.get('userPool', poolId);
  if (!pool) return json(404, { message: `User pool ${poolId} does not exist.` });
  if (document === 'jwks.json') return json(200, { keys: [publicJwk(pool.signingKey)] });
  const issuer = issuerOf(call, poolId);
  return json(200, {
    id_token_signing_alg_values_supported: ['RS256'],
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
  });
}

const json = (status: number, body: object): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' },
  body: JSON.stringify(body),
});
