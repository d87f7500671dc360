import { gatewayUrl } from '../config/env.ts';
import { portalConfig } from '../config/portal-config.ts';
import { planCovers } from '../model/plan-covers.ts';
import type { OverviewFacts } from '../twins/overview-twin.ts';
import type { TwinPlace } from '../twins/twin-place.ts';
import type { StoredApi } from './_apis.ts';
import { downloadsOf } from './_downloads.ts';

/** Where the twins of this build write their addresses from. */
export const twinPlace: TwinPlace = {
  gatewayUrl,
  siteOrigin: new URL(portalConfig.siteUrl).origin,
};

/** What an overview says beside its description. */
export async function overviewFacts(api: StoredApi): Promise<OverviewFacts> {
  const plans = portalConfig.plans.filter((plan) => planCovers(plan, api.version));
  return { plans, downloads: await downloadsOf(api) };
}

/** A page as Markdown (RFC 7763). */
export const markdown = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });

export const plainText = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
