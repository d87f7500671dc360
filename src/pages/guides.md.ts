import type { APIRoute } from 'astro';
import { guidesTwin } from '../twins/guide-twins.ts';
import { guideEntry, storedGuides } from './_guides.ts';
import { markdown } from './_twins.ts';

export const GET: APIRoute = async () =>
  markdown(guidesTwin((await storedGuides()).map(guideEntry)));
