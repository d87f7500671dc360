import type { APIRoute } from 'astro';
import { overviewTwin } from '../../../twins/overview-twin.ts';
import { type VersionProps, versionPaths } from '../../_apis.ts';
import { markdown, overviewFacts, twinPlace } from '../../_twins.ts';

export const getStaticPaths = versionPaths();

export const GET: APIRoute<VersionProps & Record<string, unknown>> = async ({
  props: { api, version },
}) => markdown(overviewTwin(version, await overviewFacts(api), twinPlace));
