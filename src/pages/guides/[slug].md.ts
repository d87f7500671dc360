import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { firstCall } from '../../model/featured.ts';
import { guideTwin } from '../../twins/guide-twins.ts';
import { apiVersions } from '../_apis.ts';
import { guideEntry, storedGuides } from '../_guides.ts';
import { markdown, twinPlace } from '../_twins.ts';

export const getStaticPaths = async () =>
  (await storedGuides()).map((guide) => ({ params: { slug: guide.id }, props: { guide } }));

interface Props extends Record<string, unknown> {
  readonly guide: CollectionEntry<'guides'>;
}

export const GET: APIRoute<Props> = async ({ props: { guide } }) => {
  const call = firstCall(await apiVersions());
  return markdown(guideTwin(guideEntry(guide), guide.body ?? '', call, twinPlace));
};
