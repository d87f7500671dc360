import type { APIRoute } from 'astro';
import { portalConfig } from '../config/portal-config.ts';
import { featuredVersions } from '../model/featured.ts';
import { guideTwin } from '../twins/guide-twins.ts';
import { fullLimit, llmsFullOfVersion, llmsTxt } from '../twins/llms.ts';
import { storedApis } from './_apis.ts';
import { guideEntry, storedGuides } from './_guides.ts';
import { overviewFacts, plainText, twinPlace } from './_twins.ts';

/** `llms.txt`, the guides, and the newest version of each API, each whole or as far as its share of the limit reaches. */
export const GET: APIRoute = async () => {
  const apis = await storedApis();
  const versions = apis.map(({ version }) => version);
  const newest = featuredVersions(versions, versions.length);
  const guides = await storedGuides();
  const share = Math.floor(fullLimit / Math.max(1, newest.length));
  const texts = await Promise.all(
    apis
      .filter(({ version }) => newest.includes(version))
      .map(async (api) =>
        llmsFullOfVersion(api.version, await overviewFacts(api), twinPlace, share),
      ),
  );
  return plainText(
    [
      llmsTxt(portalConfig, versions, guides.map(guideEntry)),
      ...guides.map((guide) => guideTwin(guideEntry(guide), guide.body ?? '', versions, twinPlace)),
      ...texts,
    ].join('\n'),
  );
};
