import type { APIRoute } from 'astro';
import { type VersionProps, versionPaths } from '../../../_apis.ts';
import { downloadBytes } from '../../../_downloads.ts';

export const getStaticPaths = versionPaths();

/** The whole description as JSON, bundled into one file. */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = async ({ props: { api } }) =>
  new Response(await downloadBytes(api, 'json'), {
    headers: { 'content-type': 'application/json' },
  });
