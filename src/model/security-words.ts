import { security as words } from '#words/security.ts';
import type { SecurityScheme } from './server.ts';
import { isJsonObject, objectField, stringField } from './json.ts';

/** The header in which API Gateway takes a key, in lower case. */
export const gatewayKeyHeader = 'x-api-key';

/** Whether a scheme is the gateway's own key, which the portal speaks of by itself. */
export const isGatewayKey = (scheme: SecurityScheme | undefined): boolean =>
  scheme?.type === 'apiKey' &&
  scheme.in === 'header' &&
  scheme.name.toLowerCase() === gatewayKeyHeader;

/** What a scope of OAuth 2.0 allows, as the flows of its scheme say. */
export function scopeWords(scheme: SecurityScheme, scope: string): string | undefined {
  if (scheme.type !== 'oauth2') return undefined;
  const flows = isJsonObject(scheme.flows) ? Object.values(scheme.flows) : [];
  return flows
    .map((flow) => stringField(objectField(flow, 'scopes'), scope))
    .find((meaning) => meaning !== undefined);
}

/** How a security scheme is used, in one sentence. It holds names of the description: untrusted text. */
export function securityWords(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case 'apiKey':
      return keyWords(scheme.in, scheme.name);
    case 'http':
      return httpWords(scheme.scheme, scheme.bearerFormat);
    case 'oauth2':
      return words.oauth2;
    case 'openIdConnect':
      return words.openIdConnect(scheme.openIdConnectUrl);
    case 'mutualTLS':
      return words.mutualTls;
    case 'other':
      return `${scheme.name}.`;
  }
}

const isKnownPlace = (place: string): place is keyof typeof words.key =>
  Object.hasOwn(words.key, place);

const keyWords = (place: string, name: string): string =>
  isKnownPlace(place) ? words.key[place](name) : words.keyElsewhere(place, name);

function httpWords(scheme: string, format: string | undefined): string {
  if (/^bearer$/i.test(scheme)) return words.bearer(format);
  return /^basic$/i.test(scheme) ? words.basic : words.http(scheme);
}
