import type { APIRoute } from 'astro';
import { stringify } from 'yaml';
import { type VersionProps, versionPaths } from '../../../_apis.ts';

export const getStaticPaths = versionPaths();

/** The whole description as YAML. Aliases are off: a reader of YAML with a limit on them could not open the file. */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = ({ props }) =>
  new Response(stringify(props.api.document(), { aliasDuplicateObjects: false, lineWidth: 0 }), {
    headers: { 'content-type': 'application/yaml' },
  });
