import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../../src/model/api.ts';
import type { Channel } from '../../../../src/model/channel.ts';
import type { Schema } from '../../../../src/model/schema.ts';
import { compareVersions } from '../../../../src/spec/changes/compare-versions.ts';
import { apiVersion, objectOf, schema, text } from '../../../fixtures/an-api.ts';

describe('compareVersions of channels', () => {
  const channel = (
    address: string,
    action: 'send' | 'receive',
    ...messages: readonly (readonly [string, Schema])[]
  ): Channel => ({
    slug: address.replace(/\W/g, '') || 'root',
    address,
    parameters: [],
    actions: [
      {
        slug: action,
        action,
        tags: [],
        messages: messages.map(([name, payload]) => ({
          slug: name,
          name,
          contentType: 'application/json',
          payload,
          examples: [],
        })),
      },
    ],
  });
  const of = (...channels: readonly Channel[]) => apiVersion({ channels });
  const codes = (older: ApiVersion, newer: ApiVersion) =>
    compareVersions(older, newer).changes.map(
      ({ breaking, code }) => `${breaking ? '! ' : ''}${code}`,
    );

  it('pairs them by address, whatever its variables are called', () => {
    expect(codes(of(channel('/a/{b}', 'send')), of(channel('/a/{c}', 'send')))).toEqual([]);
    expect(codes(of(channel('/a', 'send')), of(channel('/b', 'send')))).toEqual([
      '! channel-removed',
      'channel-added',
    ]);
  });

  it('tells of their messages, and of payloads by the way they travel', () => {
    const one = ['one', objectOf({})] as const;
    const more = ['one', objectOf({ 'a!': schema() })] as const;
    expect(
      codes(of(channel('/', 'receive', one)), of(channel('/', 'receive', one, ['two', text]))),
    ).toEqual(['message-added']);
    expect(codes(of(channel('/', 'receive', one)), of(channel('/', 'receive')))).toEqual([
      '! message-removed',
    ]);
    expect(codes(of(channel('/', 'send', one)), of(channel('/', 'send', more)))).toEqual([
      '! required-property-added',
    ]);
    expect(codes(of(channel('/', 'receive', one)), of(channel('/', 'receive', more)))).toEqual([
      'required-property-added',
    ]);
  });
});
