import type { security as English } from '../en/security.ts';

export const security: typeof English = {
  key: {
    header: (name) => `Ein Schlüssel in der Kopfzeile ${name}.`,
    query: (name) => `Ein Schlüssel im Query-Parameter ${name}.`,
    cookie: (name) => `Ein Schlüssel im Cookie ${name}.`,
    user: (name) => `Ein Schlüssel als Benutzername ${name}.`,
    password: (name) => `Ein Schlüssel als Passwort ${name}.`,
  },
  keyElsewhere: (place, name) => `Ein Schlüssel (${place}) ${name}.`,
  bearer: (format) =>
    `Ein Bearer-Token${format ? ` (${format})` : ''} in der Kopfzeile Authorization.`,
  basic: 'Benutzername und Passwort nach HTTP Basic.',
  http: (scheme) => `HTTP-Authentifizierung ${scheme} in der Kopfzeile Authorization.`,
  oauth2: 'OAuth 2.0: ein Zugriffstoken in der Kopfzeile Authorization.',
  openIdConnect: (address) => `OpenID Connect, beschrieben unter ${address}.`,
  mutualTls: 'Ein Client-Zertifikat, dem der Server vertraut (mutual TLS).',
  flows: {
    authorizationUrl: 'Autorisierung bei',
    tokenUrl: 'Token von',
    deviceAuthorizationUrl: 'Autorisierung von Geräten bei',
    refreshUrl: 'Erneuerung bei',
  },
};
