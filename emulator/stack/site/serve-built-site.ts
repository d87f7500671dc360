import { existsSync, readFileSync } from 'node:fs';
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

/** @throws StackProblem when there is no built site */
export function serveBuiltSite(options: SiteOptions): void {
  const { port, dist, siteConfig } = options;
  if (!existsSync(join(dist, 'index.html')))
    throw new StackProblem(`There is no built site in ${dist}.`, 'Run npm start, which builds it.');
  const hashes = hashesSchema.parse(
    JSON.parse(readFileSync(join(dist, 'csp-hashes.json'), 'utf8')),
  );
  port.serve(
    createSite({
      ...dynamicParts(options),
      pages: createStaticSite(dist),
      headers: securityHeaders({ ...siteConfig, ...hashes }),
    }),
  );
}

/** What is answered by the stack itself, whoever serves the pages. */
export const dynamicParts = (options: SiteOptions): Omit<SiteParts, 'headers' | 'pages'> => ({
  api: createApiRoute(options.dataPlane, 'portal/v1'),
  config: createJsonRoute(options.siteConfig),
  health: createHealth(options.checks, options.onError),
  inbox: createInbox(options.mailbox, options.portalName),
});
