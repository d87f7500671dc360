import type { APIRoute } from 'astro';
import { searchRecords } from '../../../../model/search-records.ts';
import { type VersionProps, versionPaths } from '../../../_apis.ts';

export const getStaticPaths = versionPaths();

/** What can be found in the version: build/search-index.ts makes the search index of it. */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = ({ props: { version } }) =>
  Response.json(searchRecords(version));
