import { gatewayUrl } from '../config/env.ts';
import { portalConfig } from '../config/portal-config.ts';
import type { TwinPlace } from '../twins/twin-place.ts';

/** Where the twins of this build write their addresses from. */
export const twinPlace: TwinPlace = {
  gatewayUrl,
  siteOrigin: new URL(portalConfig.siteUrl).origin,
};

/** A page as Markdown (RFC 7763). */
export const markdown = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
