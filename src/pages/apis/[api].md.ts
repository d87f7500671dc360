import type { APIRoute } from 'astro';
import { landingTwin } from '../../twins/landing-twin.ts';
import { apiGuideEntry } from '../_guides.ts';
import { markdown, twinPlace } from '../_twins.ts';
import { landingPaths, type LandingProps } from './[api]/_landings.ts';

export const getStaticPaths = landingPaths;

export const GET: APIRoute<LandingProps & Record<string, unknown>> = ({
  props: { versions, landing, guides },
}) =>
  markdown(
    landingTwin({
      versions,
      title: landing?.data.title,
      body: landing?.body,
      guides: guides.map((guide) => apiGuideEntry(versions[0].apiId, guide)),
      place: twinPlace,
    }),
  );
