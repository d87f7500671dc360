import type { APIRoute } from 'astro';
import { portalConfig } from '../config/portal-config.ts';
import { planCovers } from '../model/plan-covers.ts';
import { plansTwin } from '../twins/site-twins.ts';
import { apiVersions } from './_apis.ts';
import { markdown } from './_twins.ts';

export const GET: APIRoute = async () => {
  const versions = await apiVersions();
  const plans = portalConfig.plans.map((plan) => ({
    ...plan,
    covered: versions.filter((version) => planCovers(plan, version)),
  }));
  return markdown(plansTwin(plans));
};
