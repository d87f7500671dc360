import type { APIRoute } from 'astro';
import { llmsFullOfVersion } from '../../../../twins/llms.ts';
import { type VersionProps, versionPaths } from '../../../_apis.ts';
import { overviewFacts, plainText, twinPlace } from '../../../_twins.ts';

export const getStaticPaths = versionPaths();

/** The version whole in one text, up to a limit (llmstxt.org). */
export const GET: APIRoute<VersionProps & Record<string, unknown>> = async ({
  props: { api, version },
}) => plainText(llmsFullOfVersion(version, await overviewFacts(api), twinPlace));
