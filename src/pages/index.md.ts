import type { APIRoute } from 'astro';
import { portalConfig } from '../config/portal-config.ts';
import { homeTwin } from '../twins/site-twins.ts';
import { apiVersions } from './_apis.ts';
import { markdown, twinPlace } from './_twins.ts';

export const GET: APIRoute = async () =>
  markdown(homeTwin(portalConfig, await apiVersions(), twinPlace));
