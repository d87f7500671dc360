import { describe, expect, it } from 'vitest';
import type { GatewayRequest } from '../../../../../emulator/gateway/request.ts';
import { resolveAddress } from '../../../../../emulator/gateway/routing/address.ts';

const mappings = {
  localhost: [
    { basePath: '(none)', restApiId: 'root', stage: 'v1' },
    { basePath: 'transit', restApiId: 'short', stage: 'v1' },
    { basePath: 'transit/v2', restApiId: 'long', stage: 'v2' },
    { basePath: 'open', restApiId: 'open' },
  ],
  'api.example.com': [{ basePath: 'only', restApiId: 'own', stage: 's' }],
};
function resolve(path: string, host = 'localhost:8080') {
  const request: GatewayRequest = {
    requestId: 'id',
    extendedRequestId: 'extended',
    method: 'GET',
    path,
    query: '',
    headers: [['Host', host]],
    body: Buffer.alloc(0),
    sourceIp: '::1',
    protocol: 'HTTP/1.1',
    receivedAt: 0,
  };
  return resolveAddress(request, (domain) => mappings[domain as keyof typeof mappings]);
}

describe('addresses', () => {
  it('take the longest base path by whole segments', () => {
    expect(resolve('/transit/v2/stops')).toMatchObject({
      apiId: 'long',
      path: '/stops',
      eventPath: '/transit/v2/stops',
    });
    expect(resolve('/transit/v3/stops')).toMatchObject({ apiId: 'short', path: '/v3/stops' });
    expect(resolve('/transit/v2x')).toMatchObject({ apiId: 'short', path: '/v2x' });
    expect(resolve('/other')).toMatchObject({ apiId: 'root', path: '/other' });
    expect(resolve('/%74ransit/v2')).toMatchObject({ apiId: 'long', path: '/' });
  });

  it('take the stage from the path where the mapping names none', () => {
    expect(resolve('/open/dev/a/b')).toMatchObject({
      apiId: 'open',
      stageName: 'dev',
      path: '/a/b',
    });
    expect(resolve('/open')).toBeUndefined();
  });

  it('know other custom domains, and serve localhost on any other host', () => {
    expect(resolve('/only/x', 'api.example.com')).toMatchObject({ apiId: 'own' });
    expect(resolve('/else', 'api.example.com')).toBeUndefined();
    expect(resolve('/else', '127.0.0.1:8080')).toMatchObject({ apiId: 'root' });
  });

  it('take API and stage from host and path, without the stage in what integrations see', () => {
    const expected = {
      apiId: 'abc',
      stageName: 'v1',
      path: '/a',
      eventPath: '/a',
      requestContextPath: '/v1/a',
    };
    expect(resolve('/v1/a', 'abc.execute-api.localhost:8080')).toMatchObject(expected);
    expect(resolve('/_aws/execute-api/abc/v1/a')).toMatchObject(expected);
    expect(resolve('/_aws/execute-api/abc/v1')).toMatchObject({
      path: '/',
      requestContextPath: '/v1',
    });
    expect(resolve('/', 'abc.execute-api.localhost')).toBeUndefined();
    expect(resolve('/_aws/execute-api/abc')).toBeUndefined();
  });
});
