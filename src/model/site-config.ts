import { z } from 'zod/mini';

/** What the built site learns where it runs, from `/config.json`: the same `dist/` serves any environment. */
export const siteConfigSchema = z.object({
  region: z.string(),
  userPoolId: z.string(),
  userPoolClientId: z.string(),
  /** Base URL of the Cognito API; on AWS `https://cognito-idp.{region}.amazonaws.com/`. */
  cognitoEndpoint: z.string(),
  /** Base of the portal's own API, `/api`. */
  apiBase: z.string(),
  /** Origin of the gateway's data plane; an API is at `{gatewayUrl}/{apiId}/{version}`. */
  gatewayUrl: z.string(),
});

export type SiteConfig = z.infer<typeof siteConfigSchema>;
