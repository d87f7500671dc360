import type { APIRoute } from 'astro';
import { portalConfig } from '../../../config/portal-config.ts';
import { planCovers } from '../../../model/plan-covers.ts';
import { overviewTwin } from '../../../twins/overview-twin.ts';
import { type VersionProps, versionPaths } from '../../_apis.ts';
import { downloadsOf } from '../../_downloads.ts';
import { markdown, twinPlace } from '../../_twins.ts';

export const getStaticPaths = versionPaths();

export const GET: APIRoute<VersionProps & Record<string, unknown>> = async ({
  props: { api, version },
}) => {
  const plans = portalConfig.plans.filter((plan) => planCovers(plan, version));
  return markdown(overviewTwin(version, { plans, downloads: await downloadsOf(api) }, twinPlace));
};
