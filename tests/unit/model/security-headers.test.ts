import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../src/model/security-headers.ts';

const headers = securityHeaders({
  gatewayUrl: 'http://localhost:8080/some/path',
  cognitoEndpoint: 'http://127.0.0.1:4566/',
  scriptHashes: ['sha256-abc='],
  styleHashes: [],
});
const policy = new Map(
  (headers['content-security-policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('securityHeaders', () => {
  it('allows nothing by default', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });

  it('runs own scripts and the inline ones that were hashed, and nothing unsafe', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", "'sha256-abc='"]);
    expect(headers['content-security-policy']).not.toMatch(/'unsafe/);
  });

  it('allows the empty style element that styled-components fills by script', () => {
    expect(policy.get('style-src')).toContain(
      "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    );
  });

  it('talks to the site, the gateway and Cognito only, as origins', () => {
    expect(policy.get('connect-src')).toEqual([
      "'self'",
      'http://localhost:8080',
      'http://127.0.0.1:4566',
    ]);
  });

  it('sends the other headers on every answer', () => {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('in development allows inline styles and its own sockets, and no script more', () => {
    const inDev = securityHeaders({
      gatewayUrl: 'http://localhost:8080',
      cognitoEndpoint: 'http://127.0.0.1:4566/',
      scriptHashes: ['sha256-abc='],
      styleHashes: [],
      devSockets: ['ws://localhost:4321'],
    });
    expect(inDev['content-security-policy']?.split('; ')).toEqual(
      expect.arrayContaining([
        "script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='",
        "style-src 'self' 'unsafe-inline'",
        "connect-src 'self' http://localhost:8080 http://127.0.0.1:4566 ws://localhost:4321",
      ]),
    );
  });
});
