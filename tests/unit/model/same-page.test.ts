import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import { betterVersion, isCallable } from '../../../src/model/lifecycle.ts';
import { samePage } from '../../../src/model/same-page.ts';
import { apiVersion, objectOf, operation, text } from '../../fixtures/an-api.ts';

const read = operation({ slug: 'read', operationId: 'read', tags: ['things'] });
const older = apiVersion({
  tags: [{ name: 'Things', slug: 'things' }],
  operations: [
    read,
    operation({ slug: 'gone', operationId: 'gone', path: '/gone', tags: ['things'] }),
  ],
  schemas: { Thing: objectOf({ a: text }), Gone: objectOf({ a: text }) },
});
const newer = apiVersion({
  version: 'v2',
  tags: [{ name: 'Things', slug: 'all-things' }],
  operations: [{ ...read, slug: 'list', operationId: 'list', tags: ['all-things'] }],
  schemas: { Thing: objectOf({ a: text }) },
});
const go = (page: string, to: ApiVersion = newer) => {
  const { href, isSame } = samePage(`/apis/test/v1/${page}`, older, to);
  return `${isSame ? '' : 'not there, '}${href.replace('/apis/test/', '')}`;
};

describe('samePage', () => {
  it('stays on the kind of page', () => {
    expect(['', 'reference/', 'schemas/', 'console/'].map((page) => go(page))).toEqual([
      'v2/',
      'v2/reference/',
      'v2/schemas/',
      'v2/console/',
    ]);
  });

  it('stays on the operation, schema and tag, whatever their addresses are there', () => {
    expect(go('operations/read/')).toBe('v2/operations/list/');
    expect(go('schemas/Thing/')).toBe('v2/schemas/Thing/');
    expect(go('reference/things/')).toBe('v2/reference/all-things/');
  });

  it('says what the other version has not, and leads to its overview', () => {
    const pages = ['operations/gone/', 'schemas/Gone/', 'schemas/constructor/', 'elsewhere/x/'];
    expect(pages.map((page) => go(page))).toEqual(pages.map(() => 'not there, v2/'));
    expect(go('console/', { ...newer, lifecycle: 'retired' })).toBe('not there, v2/');
    expect(go('schemas/', { ...newer, schemas: {} })).toBe('not there, v2/');
  });
});

describe('betterVersion', () => {
  const version = (name: string, lifecycle: ApiVersion['lifecycle']) =>
    apiVersion({ version: name, lifecycle });
  const [v4, v3, v2, v1] = [
    version('v4', 'experimental'),
    version('v3', 'stable'),
    version('v2', 'stable'),
    version('v1', 'retired'),
  ];
  const all = [v4, v3, v2, v1];

  it('is the newest stable one for every older version', () => {
    expect([v1, v2].map((one) => betterVersion(one, all))).toEqual([v3, v3]);
  });

  it('is none for the newest stable version and for newer ones', () => {
    expect([v4, v3].map((one) => betterVersion(one, all))).toEqual([undefined, undefined]);
  });

  it('may be an older one where the newer is deprecated', () => {
    const taken = { ...v4, lifecycle: 'deprecated' } as const;
    expect(betterVersion(taken, [taken, v3])).toBe(v3);
  });
});

describe('isCallable', () => {
  it('is a version of HTTP that is not retired', () => {
    expect(isCallable(apiVersion({ lifecycle: 'deprecated' }))).toBe(true);
    expect(isCallable(apiVersion({ lifecycle: 'retired' }))).toBe(false);
    expect(isCallable(apiVersion({ protocol: 'websocket' }))).toBe(false);
  });
});
