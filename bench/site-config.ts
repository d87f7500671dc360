import type { SiteConfig } from '../src/model/site-config.ts';

/** Enough of a configuration for the pages to say where an API is called. */
export const siteConfig: SiteConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_bench',
  userPoolClientId: 'bench',
  cognitoEndpoint: 'http://127.0.0.1:4566',
  apiBase: '/api',
  gatewayUrl: 'http://127.0.0.1:8080',
};
