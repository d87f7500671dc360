import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { securityHeaders } from '../../../src/model/security-headers.ts';
import type { SiteConfig } from '../../../src/model/site-config.ts';
import type { Mailbox } from '../../ses/mailbox.ts';
import { createInbox } from '../inbox/inbox.ts';
import type { OpenPort } from '../open-port.ts';
import { StackProblem } from '../stack-problem.ts';
import { createHealth, type HealthCheck } from './health.ts';
import { createApiRoute, createJsonRoute, createSite, type SiteParts } from './site-server.ts';
import { createStaticSite } from './static-site.ts';

export interface SiteOptions {
  readonly port: OpenPort;
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of the built site. */
  readonly dist: string;
  readonly portalName: string;
  readonly siteConfig: SiteConfig;
  readonly dataPlane: RequestListener;
  readonly mailbox: Mailbox;
  readonly checks: readonly HealthCheck[];
  /** Told, in a line, of each answer of 500 and above. */
  readonly onError: (fault: string) => void;
}

const hashesSchema = z.object({
  scriptHashes: z.array(z.string()),
  styleHashes: z.array(z.string()),
});

/**
 * Serves the built site, and the next one as soon as its build has ended.
 * @throws StackProblem when there is no built site
 */
export function serveBuiltSite(options: SiteOptions): void {
  const { port, dist, siteConfig } = options;
  if (!existsSync(join(dist, 'index.html')))
    throw new StackProblem(`There is no built site in ${dist}.`, 'Run npm start, which builds it.');
  const parts = dynamicParts(options);
  const open = (): RequestListener => {
    // A link to the build that was whole last. What was opened stays with its own build, which the next one leaves alone.
    const folder = realpathSync(dist);
    const hashes = hashesSchema.parse(
      JSON.parse(readFileSync(join(folder, 'csp-hashes.json'), 'utf8')),
    );
    const headers = securityHeaders({ ...siteConfig, ...hashes });
    return createSite({ ...parts, pages: createStaticSite(folder), headers });
  };
  let stamp = stampOf(dist);
  let site = open();
  port.serve((request, response) => {
    const present = stampOf(dist);
    try {
      if (present !== stamp && present !== undefined) [site, stamp] = [open(), present];
    } catch {
      // A build by other means that is not whole yet: the site stays, and the next request looks again.
    }
    site(request, response);
  });
}

/**
 * Changes when a build has ended: the last file of its pages, then the mark of build/build-site.mjs once there are compressed copies.
 * @returns undefined while there is no site, as when a program empties the folder to build in it
 */
function stampOf(dist: string): string | undefined {
  const [pages, copies] = ['csp-hashes.json', '.inputs'].map((name) =>
    statSync(join(dist, name), { throwIfNoEntry: false }),
  );
  return pages && `${pages.ino} ${pages.mtimeMs} ${copies?.mtimeMs}`;
}

/** What is answered by the stack itself, whoever serves the pages. */
export const dynamicParts = (options: SiteOptions): Omit<SiteParts, 'headers' | 'pages'> => ({
  api: createApiRoute(options.dataPlane, 'portal/v1'),
  config: createJsonRoute(options.siteConfig),
  health: createHealth(options.checks, options.onError),
  inbox: createInbox(options.mailbox, options.portalName),
});
