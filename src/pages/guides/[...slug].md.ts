import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { guideTwin } from '../../twins/guide-twins.ts';
import { apiVersions } from '../_apis.ts';
import { guideEntry, storedGuides } from '../_guides.ts';
import { markdown, twinPlace } from '../_twins.ts';

export const getStaticPaths = async () =>
  (await storedGuides()).map((guide) => ({ params: { slug: guide.id }, props: { guide } }));

interface Props extends Record<string, unknown> {
  readonly guide: CollectionEntry<'guides'>;
}

export const GET: APIRoute<Props> = async ({ props: { guide } }) =>
  markdown(guideTwin(guideEntry(guide), guide.body ?? '', await apiVersions(), twinPlace));
