import { glob, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { CutReference } from './cut-references.ts';
import { siteConfig } from './site-config.ts';

const island = /(<astro-island[^>]*component-url="[^"]*RedocReference[^"]*"[^>]*) props="[^"]*"/;

export interface ReferenceServer {
  readonly origin: string;
  /** What the server shows as the reference from now on. */
  readonly show: (references: readonly CutReference[]) => void;
  readonly close: () => void;
}

/** Astro's notation of an island's props: each value with its kind before it, 0 for a plain one and 1 for a list. */
function islandProps(value: unknown): unknown {
  if (Array.isArray(value)) return [1, value.map(islandProps)];
  if (typeof value !== 'object' || value === null) return [0, value];
  return [0, propsOf(value)];
}
const propsOf = (props: object) =>
  Object.fromEntries(Object.entries(props).map(([key, value]) => [key, islandProps(value)]));

/**
 * Serves a built site on a free loopback port, and below `/reference/` the site's own reference page over other descriptions:
 * the same page, island and styles as a full build of that description would have, without building its other pages.
 *
 * @param site folder of a built site with at least one reference page
 * @throws when the site has no such page
 */
export async function serveReferences(site: string): Promise<ReferenceServer> {
  const template = await findTemplate(site);
  let shown = new Map<string, CutReference>();
  const files = sirv(site, { maxAge: 3600 });
  const server = createServer((request, response) => {
    const [, slug = '', ending] =
      /^\/reference\/([^/.]+)(\.json|\/)$/.exec(request.url ?? '') ?? [];
    const reference = shown.get(decodeURIComponent(slug));
    if (reference && ending === '.json') {
      response.setHeader('content-type', 'application/json').end(reference.cut());
    } else if (reference) {
      const { operations } = reference;
      const props = { ...template.props, descriptionUrl: `/reference/${slug}.json`, operations };
      const attribute = JSON.stringify(propsOf(props))
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;');
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(template.html.replace(island, (_, head: string) => `${head} props="${attribute}"`));
    } else if (request.url === '/config.json') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(siteConfig));
    } else files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (references) => (shown = new Map(references.map((one) => [one.slug, one]))),
    close: () => server.close(),
  };
}

async function findTemplate(site: string) {
  for await (const file of glob('apis/*/*/reference/*/index.html', { cwd: site })) {
    const html = await readFile(join(site, file), 'utf8');
    if (island.test(html)) return { html, props: { apiId: 'bench', version: 'v1' } };
  }
  throw new Error(
    `${site} has no reference page. Build a portal with an OpenAPI description there.`,
  );
}
