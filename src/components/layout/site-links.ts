import { site } from '#words/site.ts';
import { portalConfig } from '../../config/portal-config.ts';
import type { SiteLink } from '../../config/link-schema.ts';

/** The main parts of a portal. */
export const mainLinks: readonly SiteLink[] = [
  { href: '/apis/', label: site.apis },
  { href: '/guides/', label: site.guides },
  { href: '/plans/', label: site.plans },
];

/** The links of the header: the owner's, or the main parts. */
export const navigationLinks: readonly SiteLink[] = portalConfig.navigation ?? mainLinks;
