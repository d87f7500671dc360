import type { APIRoute } from 'astro';
import { publicOrigin } from '../config/public-origin.ts';

/** What programs may read (RFC 9309): all but the account, whose pages show nothing without a session. */
export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      'Disallow: /account/',
      ...(publicOrigin === undefined ? [] : ['', `Sitemap: ${publicOrigin}/sitemap-index.xml`]),
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
