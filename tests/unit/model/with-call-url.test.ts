import { describe, expect, it } from 'vitest';
import { withCallUrl } from '../../../src/model/with-call-url.ts';

const elsewhere = [{ url: 'https://elsewhere.example' }];

describe('withCallUrl', () => {
  const description = {
    openapi: '3.1.0',
    servers: elsewhere,
    paths: {
      '/stops': { servers: elsewhere, parameters: [], get: { servers: elsewhere, responses: {} } },
    },
    webhooks: { moved: { post: { servers: elsewhere } } },
  };
  const called = withCallUrl(description, 'https://gateway.example/transit/v2');

  it('names one address for every operation, over the servers of description, path and operation', () => {
    expect(called['servers']).toEqual([{ url: 'https://gateway.example/transit/v2' }]);
    expect(called['paths']).toEqual({ '/stops': { parameters: [], get: { responses: {} } } });
  });

  it('leaves webhooks, which are not called at the gateway, and the rest alone', () => {
    expect(called['webhooks']).toBe(description.webhooks);
    expect(called['openapi']).toBe('3.1.0');
  });

  it('is at peace with a description without paths', () => {
    expect(withCallUrl({}, '/api')).toEqual({ servers: [{ url: '/api' }], paths: {} });
  });
});
