import type { home as English } from '../en/home.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const home: typeof English = {
  lead: (portal) =>
    `Dokumentation, Schlüssel und Konsole für jede API von ${portal}: je auf einer Seite und in klaren Worten.`,
  browse: 'APIs ansehen',
  start: 'Erste Schritte',
  steps: {
    title: 'In drei Schritten zum ersten Aufruf',
    signUp: {
      title: 'Registrieren',
      words: 'Eine E-Mail-Adresse genügt. Ein Code bestätigt, dass sie Ihnen gehört.',
      link: 'Konto anlegen',
    },
    key: {
      title: 'Schlüssel anlegen',
      words: 'Benennen, einem Plan zuordnen, kopieren. Nach Sekunden ist er gültig.',
      link: 'Ihre Schlüssel',
    },
    call: {
      title: 'API aufrufen',
      words:
        'Aus der Konsole in der Dokumentation oder mit curl: Die Beispiele lassen sich gleich einfügen.',
      link: 'Zur Anleitung',
    },
  },
  apis: {
    title: 'APIs',
    all: (count) => plural(count, { other: 'Alle # APIs' }),
    catalog: 'Katalog',
    none: 'Es gibt noch keine APIs. Legen Sie eine OpenAPI-Datei unter openapi/ihre-api/v1.yaml ab.',
  },
  plans: { title: 'Pläne', compare: 'Pläne vergleichen' },
  guides: {
    title: 'Anleitungen',
    all: 'Alle Anleitungen',
    none: 'Es gibt noch keine Anleitungen. Legen Sie eine Markdown-Datei in src/content/guides ab.',
  },
};
