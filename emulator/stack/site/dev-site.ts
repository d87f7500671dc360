import { inlineHashes } from '../../../build/csp-hashes.ts';
import { securityHeaders } from '../../../src/model/security-headers.ts';
import type { Closers } from '../closers.ts';
import { forwardRequests, forwardUpgrades } from './forward.ts';
import { startPages, type SourceChange } from './dev-pages.ts';
import { dynamicParts, type SiteOptions } from './serve-built-site.ts';
import { createSite } from './site-server.ts';

export interface DevSiteOptions extends SiteOptions {
  /** Absolute path of the folder of everything that is kept, secrets among it. */
  readonly dataFolder: string;
  /** Absolute paths of files and folders outside the project that decide what is shown. */
  readonly alsoWatched: readonly string[];
}

/**
 * Serves the pages by Astro's dev server, which stands behind the stack: the stack's own paths, the check of the Host header and
 * the security headers are those of the built site.
 * @param onChange told of every changed file of the project
 */
export async function serveDevSite(
  options: DevSiteOptions,
  closers: Closers,
  onChange: (change: SourceChange) => void,
): Promise<void> {
  const { port, siteConfig } = options;
  const pages = await startPages(options, closers, onChange);
  const devSockets = ['localhost', '127.0.0.1'].map((host) => `ws://${host}:${port.port}`);
  const headersWith = (scriptHashes: readonly string[]) =>
    securityHeaders({ ...siteConfig, scriptHashes, styleHashes: [], devSockets });
  port.serve(
    createSite({
      ...dynamicParts(options),
      pages: forwardRequests({
        ...pages,
        pageHeaders: (html) => headersWith(inlineHashes(html).scripts),
      }),
      headers: headersWith([]),
    }),
  );
  port.serveUpgrades(forwardUpgrades(pages.port));
}
