import type { APIRoute, GetStaticPaths } from 'astro';
import { stringify } from 'yaml';
import type { StoredApi } from '../../../_apis.ts';
import { storedApis } from '../../../_apis.ts';

export const getStaticPaths = (async () =>
  (await storedApis()).map((api) => ({
    params: { api: api.version.apiId, version: api.version.version },
    props: { api },
  }))) satisfies GetStaticPaths;

/** The whole description as YAML. Aliases are off: a reader of YAML with a limit on them could not open the file. */
export const GET: APIRoute<{ readonly api: StoredApi }> = ({ props }) =>
  new Response(stringify(props.api.document(), { aliasDuplicateObjects: false, lineWidth: 0 }), {
    headers: { 'content-type': 'application/yaml' },
  });
