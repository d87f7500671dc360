import { describe, expect, it } from 'vitest';
import { isGatewayKey, securityWords } from '../../../src/model/security-words.ts';

describe('isGatewayKey', () => {
  it('knows the key of the gateway however its name is written', () => {
    expect(isGatewayKey({ type: 'apiKey', in: 'header', name: 'X-API-Key' })).toBe(true);
  });

  it('takes no other key for it', () => {
    expect(isGatewayKey({ type: 'apiKey', in: 'query', name: 'x-api-key' })).toBe(false);
    expect(isGatewayKey({ type: 'apiKey', in: 'header', name: 'x-token' })).toBe(false);
    expect(isGatewayKey({ type: 'http', scheme: 'bearer' })).toBe(false);
    expect(isGatewayKey(undefined)).toBe(false);
  });
});

describe('securityWords', () => {
  it.each([
    [{ type: 'apiKey', in: 'cookie', name: 'sid' }, 'A key in the cookie sid.'],
    [{ type: 'apiKey', in: 'query', name: 'key' }, 'A key in the query parameter key.'],
    [
      { type: 'http', scheme: 'Bearer', bearerFormat: 'JWT' },
      'A bearer token (JWT) in the header Authorization.',
    ],
    [{ type: 'http', scheme: 'bearer' }, 'A bearer token in the header Authorization.'],
    [{ type: 'http', scheme: 'BASIC' }, 'User name and password as HTTP Basic authentication.'],
    [{ type: 'http', scheme: 'digest' }, 'HTTP authentication digest in the header Authorization.'],
    [{ type: 'oauth2', flows: {} }, 'OAuth 2.0: an access token in the header Authorization.'],
    [
      { type: 'openIdConnect', openIdConnectUrl: 'https://example.com/' },
      'OpenID Connect, described at https://example.com/.',
    ],
    [{ type: 'other', name: 'mutualTLS' }, 'mutualTLS.'],
  ] as const)('tells how %j is sent', (scheme, words) => {
    expect(securityWords(scheme)).toBe(words);
  });
});
