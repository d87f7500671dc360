import type { APIRoute } from 'astro';
import { searchSources } from '../../model/search-source.ts';
import { apiVersions } from '../_apis.ts';

/** The versions that can be searched. */
export const GET: APIRoute = async () => Response.json(searchSources(await apiVersions()));
