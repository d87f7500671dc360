import { describe, expect, it } from 'vitest';
import { authorizeRequest, type Credential } from '../../../../src/islands/console/credential.ts';

const base = 'https://gateway.example/transit/v2';
const key: Credential = { kind: 'key', value: 'gh123' };
const headersOf = async (url: string, credential: Credential) =>
  (await authorizeRequest({ url, headers: { accept: '*/*' } }, credential, base)).headers;

describe('authorizeRequest', () => {
  it('adds the key to a call of the API', async () => {
    expect(await headersOf(`${base}/stops?limit=1`, key)).toEqual({
      accept: '*/*',
      'x-api-key': 'gh123',
    });
  });

  it.each([
    'https://evil.example/transit/v2/stops',
    'https://gateway.example.evil.example/transit/v2/stops',
    'http://gateway.example/transit/v2/stops',
    'https://gateway.example/transit/v22/stops',
    'https://gateway.example/transit/v2/../../other/stops',
  ])('sends no key to %s', async (url) => {
    expect(await headersOf(url, key)).toEqual({ accept: '*/*' });
  });

  it('asks for the session’s token at each call', async () => {
    let asked = 0;
    const session: Credential = {
      kind: 'session',
      idToken: () => Promise.resolve(`token-${(asked += 1)}`),
    };
    expect(await headersOf(`${base}/me`, session)).toMatchObject({ authorization: 'token-1' });
    expect(await headersOf(`${base}/me`, session)).toMatchObject({ authorization: 'token-2' });
  });

  it('adds nothing without a credential', async () => {
    expect(await headersOf(`${base}/stops`, { kind: 'none' })).toEqual({ accept: '*/*' });
    expect(await headersOf(`${base}/stops`, { kind: 'key', value: '' })).toEqual({ accept: '*/*' });
  });
});
