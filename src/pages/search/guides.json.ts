import type { APIRoute } from 'astro';
import { type GuideText, guideRecord } from '../../model/search-records.ts';
import { apiGuideEntry, guideEntry, storedApiGuides, storedGuides } from '../_guides.ts';

/** What can be found in the guides, those of single APIs among them. */
export const GET: APIRoute = async () => {
  const texts: GuideText[] = [];
  for (const guide of await storedGuides())
    texts.push({ ...guideEntry(guide), text: guide.body ?? '' });
  for (const [api, guides] of await storedApiGuides())
    for (const guide of guides)
      texts.push({ ...apiGuideEntry(api, guide), text: guide.entry.body ?? '' });
  return Response.json(texts.map(guideRecord));
};
