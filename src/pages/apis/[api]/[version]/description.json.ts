import type { APIRoute, GetStaticPaths } from 'astro';
import type { StoredApi } from '../../../_apis.ts';
import { storedApis } from '../../../_apis.ts';

export const getStaticPaths = (async () =>
  (await storedApis()).map((api) => ({
    params: { api: api.version.apiId, version: api.version.version },
    props: { api },
  }))) satisfies GetStaticPaths;

/** The whole description as JSON, bundled into one file. */
export const GET: APIRoute<{ readonly api: StoredApi }> = ({ props }) =>
  new Response(JSON.stringify(props.api.document(), null, 2), {
    headers: { 'content-type': 'application/json' },
  });
