import type { ApiVersion } from './api.ts';

type Called = Pick<ApiVersion, 'apiId' | 'version' | 'protocol'>;

/**
 * Where a version of an API is called, without a trailing slash: `{gatewayUrl}/{apiId}/{version}`, with `ws` for `http` where it
 * speaks WebSocket. The portal's own API is behind the site itself, so its address is the path `/api`.
 */
export function callUrl({ apiId, version, protocol }: Called, gatewayUrl: string): string {
  if (apiId === 'portal') return '/api';
  const origin = gatewayUrl.replace(/\/+$/, '');
  const base = protocol === 'websocket' ? origin.replace(/^http/, 'ws') : origin;
  return `${base}/${encodeURIComponent(apiId)}/${encodeURIComponent(version)}`;
}
