import { readSiteConfig, type SiteConfig } from '../../model/site-config.ts';

let loading: Promise<SiteConfig> | undefined;

async function fetchSiteConfig(): Promise<SiteConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return readSiteConfig(await response.json());
}

/**
 * Where this copy of the site runs: asked once a page, and again after a failure.
 *
 * @throws when `/config.json` cannot be had or is not what the model says
 */
export function loadSiteConfig(): Promise<SiteConfig> {
  loading ??= fetchSiteConfig().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
