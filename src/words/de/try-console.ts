import type { tryConsole as English } from '../en/try-console.ts';

export const tryConsole: typeof English = {
  title: 'Konsole',
  of: (api) => `${api} aus dem Browser aufrufen.`,
  lead: 'Aufrufe gehen aus Ihrem Browser direkt an das Gateway und zählen in Ihrem Plan.',
  noScript:
    'Die Konsole braucht JavaScript. Die Seite jeder Operation zeigt denselben Aufruf für curl und andere Sprachen.',
  callsGo: 'Aufrufe gehen an ',
  noKeyNeeded: 'Es wird kein API-Schlüssel gebraucht.',
  asYou: 'Aufgerufen wird in Ihrem Namen: Das Token Ihrer Sitzung wird mitgesendet.',
  signIn: 'Melden Sie sich an',
  callAsYourself: ', um diese API in Ihrem Namen aufzurufen.',
  pickInstead: ', um stattdessen einen Ihrer Schlüssel zu wählen.',
  key: 'API-Schlüssel',
  noKey: 'Kein Schlüssel',
  loadingKeys: 'Ihre Schlüssel werden geladen…',
  pasteAnother: 'Anderen Schlüssel einfügen…',
  paste: 'Schlüssel einfügen',
  pastedHint:
    'Wird mit jedem Aufruf als x-api-key gesendet. Er wird nicht gespeichert und geht nur an das Gateway.',
  sent: 'Wird mit jedem Aufruf als x-api-key gesendet.',
  none: {
    before: 'Sie haben keinen aktiven Schlüssel. ',
    link: 'Legen Sie einen an',
    after: ', und kommen Sie dann zurück.',
  },
  requestAndAnswer: 'Anfrage und Antwort',
  operations: 'Operationen',
  answered: (status) => `Antwort: ${status}.`,
  fields: {
    requestType: 'Medientyp der Anfrage',
    responseType: 'Medientyp der Antwort',
    example: 'Beispiel',
    server: 'Server',
    requestBody: 'Inhalt der Anfrage',
    value: 'Wert',
    responsesOf: (operation) => `Antworten von ${operation}`,
  },
  cookie: 'Ein Browser sendet dieses Cookie an keine andere Herkunft: Verwenden Sie dafür curl.',
  example: 'Beispiel',
  default: 'Standardwert',
};
