import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import type { Operation, Parameter } from '../../../src/model/operation.ts';
import { featuredVersions, firstCall } from '../../../src/model/featured.ts';

const easy: Operation = {
  slug: 'list',
  kind: 'operation',
  method: 'get',
  path: '/list',
  tags: ['a'],
  deprecated: false,
  parameters: [],
  responses: [],
  security: [{ schemes: [{ name: 'key', scopes: [] }] }],
  requiresKey: true,
};
const needed: Parameter = {
  name: 'id',
  in: 'query',
  required: true,
  deprecated: false,
  style: 'form',
  explode: true,
  allowReserved: false,
  examples: [],
};
const api = (apiId: string, version: string, changes: Partial<ApiVersion> = {}): ApiVersion => ({
  apiId,
  version,
  file: `openapi/${apiId}/${version}.yaml`,
  format: { name: 'openapi', version: '3.1.0' },
  protocol: 'http',
  title: apiId,
  release: '1',
  lifecycle: 'stable',
  servers: [],
  tags: [],
  operations: [easy],
  channels: [],
  schemas: {},
  securitySchemes: {
    key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
    token: { type: 'http', scheme: 'bearer' },
  },
  ...changes,
});
const names = (versions: readonly ApiVersion[]) =>
  versions.map(({ apiId, version }) => `${apiId}/${version}`);

describe('featuredVersions', () => {
  it('takes the newest version of each API, and the portal last', () => {
    const versions = [api('portal', 'v1'), api('transit', 'v2'), api('transit', 'v1')];
    expect(names(featuredVersions(versions, 9))).toEqual(['transit/v2', 'portal/v1']);
  });

  it('passes over what is retired', () => {
    const versions = [api('transit', 'v3', { lifecycle: 'retired' }), api('transit', 'v2')];
    expect(names(featuredVersions(versions, 9))).toEqual(['transit/v2']);
  });

  it('takes no more than it is asked for', () => {
    expect(featuredVersions([api('a', 'v1'), api('b', 'v1')], 1)).toHaveLength(1);
  });
});

describe('firstCall', () => {
  it('finds a GET that needs nothing but the key', () => {
    expect(firstCall([api('transit', 'v2')])?.operation).toBe(easy);
  });

  it.each<[string, Partial<Operation>]>([
    ['another method', { method: 'post' }],
    ['a webhook', { kind: 'webhook' }],
    ['a deprecated operation', { deprecated: true }],
    ['a required parameter', { parameters: [needed] }],
    ['a token besides', { security: [{ schemes: [{ name: 'token', scopes: [] }] }] }],
  ])('does not take %s', (_what, changes) => {
    const operations = [{ ...easy, ...changes }];
    expect(firstCall([api('transit', 'v2', { operations })])).toBeUndefined();
  });

  it('goes on to the next API where one has none', () => {
    const versions = [api('a', 'v1', { operations: [] }), api('b', 'v1')];
    expect(firstCall(versions)?.version.apiId).toBe('b');
  });
});
