import type { APIRoute } from 'astro';
import { navigationOperations } from '../../../../model/navigation.ts';
import { type VersionProps, versionPaths } from '../../../_apis.ts';

export const getStaticPaths = versionPaths();

/** All operations: what the filter of the navigation loads when it is first used. */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = ({ props: { version } }) =>
  Response.json(navigationOperations(version.operations));
