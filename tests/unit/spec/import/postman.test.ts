import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/model/json.ts';
import { convertPostman, postmanVersion } from '../../../../src/spec/import/postman.ts';
import { shopCollection } from '../../../fixtures/postman-collection.ts';

const secrets = [
  ...['s3cr3t-root', 'sk_live_abcdef0123456789', 'hunter2', 'c2Vzc2lvbg', 'query-secret'],
  ...[
    'eyJhbGciOiJIUzI1NiJ9.e30.abc',
    'request-key',
    'script-secret',
    'in-variable',
    'AKIAIOSFODNN7EXAMPLE',
  ],
];

describe('a Postman collection', () => {
  it('is told by its schema', () => {
    expect(postmanVersion(shopCollection)).toBe(2);
    expect(postmanVersion({ requests: [], order: [] })).toBe(1);
    expect(postmanVersion({ openapi: '3.1.0', info: { title: 'x' } })).toBeUndefined();
    expect(postmanVersion('text')).toBeUndefined();
  });

  it('becomes operations with parameters, bodies and a key scheme', async () => {
    const { text } = await convertPostman(shopCollection);
    const document = parse(text) as JsonObject;
    expect(document).toMatchObject({
      openapi: '3.0.0',
      info: { title: 'Shop' },
      servers: [{ url: 'https://api.shop.example' }],
      paths: {
        '/v1/users/{userId}/orders/{orderId}': { get: { operationId: 'getAnOrder' } },
        '/v1/login': { post: { operationId: 'signIn' } },
      },
      components: {
        securitySchemes: { apikeyAuth: { type: 'apiKey', in: 'header', name: 'X-Shop-Key' } },
      },
    });
  });

  it('leaves its secrets behind, and says which kinds they were without their values', async () => {
    const { text, removed } = await convertPostman(shopCollection);
    for (const secret of secrets) {
      expect(JSON.stringify(shopCollection)).toContain(secret);
      expect(text).not.toContain(secret);
      expect(removed.join()).not.toContain(secret);
    }
    expect(removed).toEqual(
      expect.arrayContaining([
        'what was filled in for `apikey` auth (2 times)',
        'value of `clientSecret`',
        'value of `password` in a body',
        'value of `Cookie`',
      ]),
    );
  });

  it('keeps what only stands for a secret, and ordinary values', async () => {
    const { text, removed } = await convertPostman(shopCollection);
    expect(text).toContain('ada@shop.example');
    expect(text).toContain('limit');
    expect(removed.join()).not.toContain('X-Trace');
  });

  it('is refused when it is nothing of the kind inside', async () => {
    await expect(convertPostman({ info: {}, item: 5 })).rejects.toThrow();
  });
});
