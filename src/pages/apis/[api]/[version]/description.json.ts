import type { APIRoute } from 'astro';
import { type VersionProps, versionPaths } from '../../../_apis.ts';

export const getStaticPaths = versionPaths();

/** The whole description as JSON, bundled into one file. */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = ({ props }) =>
  new Response(JSON.stringify(props.api.document(), null, 2), {
    headers: { 'content-type': 'application/json' },
  });
