import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from '@playwright/test';
import playwrightConfig from '../playwright.config.ts';
import { buildSite } from '../build/build-site.mjs';
import { cutReferences } from './cut-references.ts';
import { chooseDescriptions } from './heavy-descriptions.ts';
import { reportReferences, type Outcome } from './report-references.ts';
import { serveReferences } from './serve-references.ts';
import { desk, watchPage } from './watch-page.ts';

/**
 * Opens every page of the reference of heavy public descriptions in a browser, one after the other, and prints what they cost:
 * `npm run references --prefix bench [-- github stripe --every 5 --scroll --site ../dist]`. `--every n` takes each n-th page only,
 * `--only text` those with it in their name; `--scroll` leafs through each, which takes long; `--site` is a site that is built
 * already. Fails when a page is not quiet in time.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    only: { type: 'string' },
    site: { type: 'string' },
    scroll: { type: 'boolean', default: false },
  },
});
const project = join(import.meta.dirname, '..');

/** Builds the portal as it is shipped: its reference page is all that is asked of it. */
async function buildShipped(): Promise<string> {
  await mkdir(join(project, '.e2e'), { recursive: true });
  // A build's cache and its folders lie beside the site.
  const dist = join(await mkdtemp(join(project, '.e2e', 'bench-')), 'dist');
  await buildSite(project, process.execPath, dist);
  return dist;
}

/** Opens the pages one after the other; after one that froze, in a new browser, for its tab cannot be closed. */
async function visit(slugs: readonly string[], origin: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let context = await openBrowser();
  for (const slug of slugs) {
    try {
      const sighting = await watchPage(context, `${origin}/reference/${slug}/`, values.scroll);
      outcomes.push({ slug, sighting });
    } catch (error) {
      outcomes.push({ slug, failure: error instanceof Error ? error.message : String(error) });
      await context.browser()?.close();
      context = await openBrowser();
    }
  }
  await context.browser()?.close();
  return outcomes;
}

async function openBrowser(): Promise<BrowserContext> {
  const browser = await chromium.launch({ ...playwrightConfig.use?.launchOptions });
  return browser.newContext({ viewport: desk });
}

const site = values.site ?? (await buildShipped());
const server = await serveReferences(site);
try {
  for (const description of chooseDescriptions(positionals)) {
    const references = await cutReferences(description);
    server.show(references);
    const slugs = references
      .map(({ slug }) => slug)
      .filter((_, index) => index % Number(values.every) === 0)
      .filter((slug) => slug.includes(values.only ?? ''));
    const outcomes = await visit(slugs, server.origin);
    console.log(reportReferences(description.name, outcomes));
    if (outcomes.some((outcome) => 'failure' in outcome)) process.exitCode = 1;
  }
} finally {
  server.close();
  if (values.site === undefined) await rm(dirname(site), { recursive: true });
}
