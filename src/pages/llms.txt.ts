import type { APIRoute } from 'astro';
import { portalConfig } from '../config/portal-config.ts';
import { publicOrigin } from '../config/public-origin.ts';
import { llmsTxt } from '../twins/llms.ts';
import { apiVersions } from './_apis.ts';
import { guideEntry, storedGuides } from './_guides.ts';
import { plainText } from './_twins.ts';

export const GET: APIRoute = async () => {
  const guides = (await storedGuides()).map(guideEntry);
  const text = llmsTxt(portalConfig, await apiVersions(), guides);
  // The file is read away from the site: its links, of which it consists, need the whole address where there is one.
  return plainText(text.replaceAll('](/', `](${publicOrigin ?? ''}/`));
};
