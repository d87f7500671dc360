import type { APIRoute } from 'astro';
import { guideTwin } from '../../../../twins/guide-twins.ts';
import { apiGuideEntry } from '../../../_guides.ts';
import { markdown, twinPlace } from '../../../_twins.ts';
import { type ApiGuideProps, apiGuidePaths } from '../_landings.ts';

export const getStaticPaths = apiGuidePaths;

export const GET: APIRoute<ApiGuideProps & Record<string, unknown>> = ({
  props: { guide, versions },
}) => {
  const entry = apiGuideEntry(versions[0].apiId, guide);
  return markdown(guideTwin(entry, guide.entry.body ?? '', versions, twinPlace));
};
