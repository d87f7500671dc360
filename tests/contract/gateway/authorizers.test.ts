import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwsRequest, AwsResponse } from '../../../src/model/aws-wire.ts';
import { deploy, startGateway, subscribe, type RunningGateway } from './running-gateway.ts';

const poolId = 'us-east-1_testpool1';
const functionUri =
  'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:judge/invocations';
const echo = {
  responses: { 200: { description: 'ok' } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: {
      default: {
        statusCode: '200',
        responseTemplates: {
          'application/json':
            '{"sub":"$context.authorizer.claims.sub","groups":"$context.authorizer.claims[\'cognito:groups\']","exp":"$context.authorizer.claims.exp","principal":"$context.authorizer.principalId","tier":"$context.authorizer.tier"}',
        },
      },
    },
  },
};
const scheme = (type: string, authorizer: object) => ({
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': type,
  'x-amazon-apigateway-authorizer': authorizer,
});
const description = {
  components: {
    securitySchemes: {
      pool: scheme('cognito_user_pools', {
        type: 'cognito_user_pools',
        providerARNs: [`arn:aws:cognito-idp:us-east-1:123456789012:userpool/${poolId}`],
      }),
      judge: scheme('custom', { type: 'token', authorizerUri: functionUri }),
    },
  },
  paths: {
    '/me': { get: { ...echo, security: [{ pool: [] }] } },
    '/scoped': { get: { ...echo, security: [{ pool: ['keys/read', 'keys/write'] }] } },
    '/judged': { get: { ...echo, security: [{ judge: [] }] } },
  },
};

describe('authorizers', () => {
  let running: RunningGateway;
  let stage: { apiId: string; stageName: string; path: string };
  let issuer: string;
  let pool: Signer;
  let jwksRequests = 0;
  const published: object[] = [];

  beforeAll(async () => {
    pool = await makeSigner('pool-key');
    published.push(pool.jwk);
    running = await startGateway({ cognito: jwks, lambda: judge });
    issuer = `${running.door.url}/${poolId}`;
    stage = await deploy(running, description);
  });
  afterAll(() => running.close());

  function jwks({ path }: AwsRequest): Promise<AwsResponse> {
    jwksRequests += 1;
    expect(path).toBe(`/${poolId}/.well-known/jwks.json`);
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve({ status: 200, headers, body: JSON.stringify({ keys: published }) });
  }
  const claims = (extra: JWTPayload = {}): JWTPayload => ({
    sub: 'user-1',
    token_use: 'id',
    iss: issuer,
    aud: 'client',
    exp: Math.floor(running.now() / 1000) + 3600,
    ...extra,
  });
  const call = (path: string, token?: string) =>
    running.call(`${stage.path}${path}`, {
      headers: token === undefined ? {} : { authorization: token },
    });
  const refused = async (path: string, token?: string) => {
    const answer = await call(path, token);
    return [answer.status, answer.headers['x-amzn-errortype'], answer.body];
  };
  const unauthorized = [401, 'UnauthorizedException', '{"message":"Unauthorized"}'];

  it('lets in who has an id token of the pool, bare or as Bearer, and hands its claims on as text', async () => {
    const token = await pool.sign(
      claims({ exp: 4102444800, 'cognito:groups': ['admins', 'devs'] }),
    );
    for (const header of [token, `Bearer ${token}`]) {
      const answer = await call('/me', header);
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toMatchObject({
        sub: 'user-1',
        groups: 'admins,devs',
        exp: 'Fri Jan 01 00:00:00 UTC 2100',
      });
    }
  });

  it('says when a token has expired', async () => {
    const token = await pool.sign(claims({ exp: Math.floor(running.now() / 1000) - 1 }));
    expect(await refused('/me', token)).toEqual([
      401,
      'UnauthorizedException',
      '{"message":"The incoming token has expired"}',
    ]);
  });

  it('refuses a call without a token, and text that is none', async () => {
    for (const token of [undefined, '', 'Bearer', 'a.b.c', 'x'.repeat(5000)])
      expect(await refused('/me', token)).toEqual(unauthorized);
  });

  it('refuses every forgery', async () => {
    const stranger = await makeSigner('pool-key');
    const [header = '', , signature = ''] = (await pool.sign(claims())).split('.');
    const otherBody = Buffer.from(JSON.stringify(claims({ sub: 'root' }))).toString('base64url');
    const hmac = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'pool-key' })
      .sign(new TextEncoder().encode(JSON.stringify(pool.jwk)));
    const forgeries = {
      unsigned: new UnsecuredJWT(claims()).encode(),
      'signed by another key under the same id': await stranger.sign(claims()),
      'of another issuer': await pool.sign(
        claims({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_testpool1' }),
      ),
      'of another pool': await pool.sign(claims({ iss: `${running.door.url}/us-east-1_other` })),
      'of no issuer': await pool.sign(claims({ iss: '' })),
      'with another payload under a good signature': `${header}.${otherBody}.${signature}`,
      'signed with the public key as a secret': hmac,
      'without an end': await pool.sign({ sub: 'user-1', token_use: 'id', iss: issuer }),
      'for access where identity is asked': await pool.sign(claims({ token_use: 'access' })),
    };
    for (const [name, token] of Object.entries(forgeries))
      expect([name, ...(await refused('/me', token))]).toEqual([name, ...unauthorized]);
  });

  it('demands an access token with one of the scopes where the method has scopes', async () => {
    const access = (scope: string) => pool.sign(claims({ token_use: 'access', scope }));
    expect((await call('/scoped', await access('openid keys/write'))).status).toBe(200);
    expect(await refused('/scoped', await access('openid'))).toEqual(unauthorized);
    expect(await refused('/scoped', await pool.sign(claims({ scope: 'keys/write' })))).toEqual(
      unauthorized,
    );
  });

  it('does not ask the pool again for each token of an unknown key', async () => {
    const stranger = await makeSigner('unknown-key');
    const token = await stranger.sign(claims());
    const before = jwksRequests;
    for (let count = 0; count < 5; count += 1)
      expect(await refused('/me', token)).toEqual(unauthorized);
    expect(jwksRequests - before).toBeLessThanOrEqual(1);
  });

  it('checks the token before the API key, so that a stranger learns nothing of keys and spends no quota', async () => {
    const keyed = await deploy(running, {
      ...description,
      components: {
        securitySchemes: {
          ...description.components.securitySchemes,
          api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
        },
      },
      paths: { '/me': { get: { ...echo, security: [{ pool: [], api_key: [] }] } } },
    });
    const { key } = await subscribe(running, keyed);
    const both = { 'x-api-key': key, authorization: await pool.sign(claims()) };
    const statusOf = async (headers: Record<string, string>) =>
      (await running.call(`${keyed.path}/me`, { headers })).status;
    expect(await statusOf({ 'x-api-key': key })).toBe(401);
    expect(await statusOf({ authorization: both.authorization })).toBe(403);
    expect(await statusOf(both)).toBe(200);
  });

  it('asks a Lambda authorizer for a policy', async () => {
    const allowed = await call('/judged', 'allow');
    expect([allowed.status, JSON.parse(allowed.body)]).toMatchObject([
      200,
      { principal: 'user-2', tier: '3' },
    ]);
    expect(await refused('/judged', 'deny')).toEqual([
      403,
      'AccessDeniedException',
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
    ]);
    expect(await refused('/judged', 'other')).toEqual([
      403,
      'AccessDeniedException',
      '{"Message":"User is not authorized to access this resource"}',
    ]);
    expect(await refused('/judged', 'unauthorized')).toEqual(unauthorized);
    expect(await refused('/judged')).toEqual(unauthorized);
    expect(await refused('/judged', 'crash')).toEqual([
      500,
      'AuthorizerFailureException',
      '{"message":null}',
    ]);
    expect(await refused('/judged', 'nonsense')).toEqual([
      500,
      'AuthorizerConfigurationException',
      '{"message":null}',
    ]);
  });
});

interface Signer {
  readonly jwk: object;
  sign(payload: JWTPayload): Promise<string>;
}

async function makeSigner(kid: string): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
    sign: (payload) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
  };
}

/** A Lambda authorizer that judges by the token's text. */
function judge({ body }: AwsRequest): Promise<AwsResponse> {
  const event = JSON.parse(Buffer.from(body).toString()) as {
    authorizationToken: string;
    methodArn: string;
  };
  const policy = (Effect: string, Resource: string) => ({
    principalId: 'user-2',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }],
    },
    context: { tier: 3 },
  });
  const results: Record<string, object> = {
    allow: policy('Allow', event.methodArn.replace(/\/GET\/.*/, '/*')),
    deny: policy('Deny', event.methodArn),
    other: policy('Allow', `${event.methodArn}/else`),
    unauthorized: { errorMessage: 'Unauthorized' },
    crash: { errorMessage: 'Boom' },
    nonsense: { principal: 1 },
  };
  const result = results[event.authorizationToken] ?? {};
  return Promise.resolve({
    status: 200,
    headers: {
      'content-type': 'application/json',
      ...('errorMessage' in result && { 'x-amz-function-error': 'Unhandled' }),
    },
    body: JSON.stringify(result),
  });
}
