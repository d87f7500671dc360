import type { overview as English } from '../en/overview.ts';

export const overview: typeof English = {
  openConsole: 'Konsole öffnen',
  reference: 'Referenz',
  operations: 'Operationen',
  release: (release) => `Ausgabe ${release}`,
  plans: 'Pläne',
  onNoPlan: 'In keinem Plan.',
  format: 'Format',
  contact: 'Kontakt',
  licence: 'Lizenz',
  terms: 'Bedingungen',
  termsOfService: 'Nutzungsbedingungen',
  more: 'Mehr',
  authentication: 'Authentifizierung',
  noAuthentication: 'Diese API verlangt keine Authentifizierung.',
  key: {
    header: 'Senden Sie Ihren API-Schlüssel in der Kopfzeile',
    signUp: 'Registrieren Sie sich',
    create: 'und legen Sie in Ihrem Konto einen an; dann fügen Sie ihn einem',
    plan: 'Plan',
    holds: 'hinzu, der diese API enthält:',
    howKeysWork: 'so funktionieren Schlüssel',
  },
  webhook: 'Webhook',
  deprecated: 'veraltet',
  code: 'Code',
};
