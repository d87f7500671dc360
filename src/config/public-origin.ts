import { portalConfig } from './portal-config.ts';

const ownMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The portal's address in public, without a trailing slash; `undefined` while `siteUrl` is left out or names this machine. What only
 * an absolute address can say (canonical links, link previews, structured data, the sitemap) is then left out: others would
 * follow it to their own machine.
 */
export const publicOrigin: string | undefined = originOf(portalConfig.siteUrl);

function originOf(siteUrl: string): string | undefined {
  const { hostname, origin } = new URL(siteUrl);
  return ownMachine.test(hostname) ? undefined : origin;
}
