import { expect, it } from 'vitest';
import { callUrl } from '../../../src/model/call-url.ts';

it('puts API and version below the gateway', () => {
  expect(
    callUrl({ apiId: 'transit', version: 'v2', protocol: 'http' }, 'https://gw.example/'),
  ).toBe('https://gw.example/transit/v2');
});

it('speaks WebSocket where the API does', () => {
  expect(
    callUrl({ apiId: 'live', version: 'v1', protocol: 'websocket' }, 'https://gw.example'),
  ).toBe('wss://gw.example/live/v1');
});

it("calls the portal's own API behind the site", () => {
  expect(callUrl({ apiId: 'portal', version: 'v1', protocol: 'http' }, 'https://gw.example')).toBe(
    '/api',
  );
});
