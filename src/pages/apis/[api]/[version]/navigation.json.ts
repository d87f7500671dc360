import type { APIRoute } from 'astro';
import { navigationTags } from '../../../../model/navigation.ts';
import { type VersionProps, versionPaths } from '../../../_apis.ts';

export const getStaticPaths = versionPaths();

/** The tags: what the navigation of every page loads. */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = ({ props: { version } }) =>
  Response.json(navigationTags(version));
