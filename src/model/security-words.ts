import type { SecurityScheme } from './server.ts';
import { isJsonObject, objectField, stringField } from './json.ts';

const places: Readonly<Record<string, string>> = {
  header: 'in the header',
  query: 'in the query parameter',
  cookie: 'in the cookie',
  user: 'as the user name',
  password: 'as the password',
};

/** Whether a scheme is the gateway's own key, which the portal speaks of by itself. */
export const isGatewayKey = (scheme: SecurityScheme | undefined): boolean =>
  scheme?.type === 'apiKey' && scheme.in === 'header' && scheme.name.toLowerCase() === 'x-api-key';

/** What a scope of OAuth 2.0 allows, as the flows of its scheme say. */
export function scopeWords(scheme: SecurityScheme, scope: string): string | undefined {
  if (scheme.type !== 'oauth2') return undefined;
  const flows = isJsonObject(scheme.flows) ? Object.values(scheme.flows) : [];
  return flows
    .map((flow) => stringField(objectField(flow, 'scopes'), scope))
    .find((words) => words !== undefined);
}

/** How a security scheme is used, in one sentence. */
export function securityWords(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case 'apiKey':
      return `A key ${places[scheme.in] ?? scheme.in} ${scheme.name}.`;
    case 'http':
      return httpWords(scheme.scheme, scheme.bearerFormat);
    case 'oauth2':
      return 'OAuth 2.0: an access token in the header Authorization.';
    case 'openIdConnect':
      return `OpenID Connect, described at ${scheme.openIdConnectUrl}.`;
    case 'mutualTLS':
      return 'A client certificate that the server trusts (mutual TLS).';
    case 'other':
      return `${scheme.name}.`;
  }
}

function httpWords(scheme: string, format: string | undefined): string {
  if (/^bearer$/i.test(scheme))
    return `A bearer token${format ? ` (${format})` : ''} in the header Authorization.`;
  if (/^basic$/i.test(scheme)) return 'User name and password as HTTP Basic authentication.';
  return `HTTP authentication ${scheme} in the header Authorization.`;
}
