/** What the built site learns where it runs, from `/config.json`: the same `dist/` serves any environment. */
export interface SiteConfig {
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** Base URL of the Cognito API; on AWS `https://cognito-idp.{region}.amazonaws.com/`. */
  readonly cognitoEndpoint: string;
  /** Base of the portal's own API, `/api`. */
  readonly apiBase: string;
  /** Origin of the gateway's data plane; an API is at `{gatewayUrl}/{apiId}/{version}`. */
  readonly gatewayUrl: string;
}

/**
 * Checks what `/config.json` holds. By hand, for every page with a sample does it: zod would be half of the script that it loads.
 * @throws TypeError naming what is missing
 */
export function readSiteConfig(value: unknown): SiteConfig {
  const text = (name: keyof SiteConfig): string => {
    const found: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    if (typeof found !== 'string') throw new TypeError(`/config.json has no text "${name}".`);
    return found;
  };
  return {
    region: text('region'),
    userPoolId: text('userPoolId'),
    userPoolClientId: text('userPoolClientId'),
    cognitoEndpoint: text('cognitoEndpoint'),
    apiBase: text('apiBase'),
    gatewayUrl: text('gatewayUrl'),
  };
}
