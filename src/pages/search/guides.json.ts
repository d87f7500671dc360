import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { guideRecord } from '../../model/search-records.ts';

/** What can be found in the guides. */
export const GET: APIRoute = async () => {
  const guides = await getCollection('guides');
  return Response.json(
    guides.map(({ id, data, body }) =>
      guideRecord({ url: `/guides/${id}/`, ...data, text: body ?? '' }),
    ),
  );
};
