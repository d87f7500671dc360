import type { APIRoute } from 'astro';
import { type VersionProps, versionPaths } from '../../../_apis.ts';
import { downloadBytes } from '../../../_downloads.ts';

export const getStaticPaths = versionPaths();

/** The whole description as YAML. */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = async ({ props: { api } }) =>
  new Response(await downloadBytes(api, 'yaml'), {
    headers: { 'content-type': 'application/yaml' },
  });
