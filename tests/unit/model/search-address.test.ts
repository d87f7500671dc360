import { describe, expect, it } from 'vitest';
import { readSearchAddress, searchAddress } from '../../../src/model/search-address.ts';

describe('searchAddress', () => {
  it('carries what is shown, whatever a stranger wrote', () => {
    const path = '/a b/{id}?x=1&url=//evil.example#<b>';
    const record = {
      kind: 'operation' as const,
      url: '/apis/a/v1/operations/read/#part',
      title: 'Read',
      method: 'get' as const,
      path,
      id: 'read me & mine',
      isDeprecated: true as const,
      words: 'One.',
      of: 'a/v1',
    };
    expect(readSearchAddress(searchAddress(record))).toEqual({
      kind: 'operation',
      url: '/apis/a/v1/operations/read/#part',
      method: 'get',
      path,
      id: 'read me & mine',
      isDeprecated: true,
      of: 'a/v1',
    });
  });

  it('carries nothing that a record does not have', () => {
    const guide = { kind: 'guide' as const, url: '/guides/start/', title: 'Start', words: 'Go.' };
    expect(readSearchAddress(searchAddress(guide))).toEqual({
      kind: 'guide',
      url: '/guides/start/',
      isDeprecated: false,
    });
  });
});
