import type { APIRoute } from 'astro';
import { catalogTwin } from '../twins/site-twins.ts';
import { apiVersions } from './_apis.ts';
import { markdown } from './_twins.ts';

export const GET: APIRoute = async () => markdown(catalogTwin(await apiVersions()));
