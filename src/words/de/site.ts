import type { site as English } from '../en/site.ts';

export const site: typeof English = {
  apis: 'APIs',
  guides: 'Anleitungen',
  plans: 'Pläne',
  skip: 'Zum Inhalt springen',
  mainNavigation: 'Hauptnavigation',
  footerNavigation: 'Fußzeile',
  theme: 'Farbschema',
  themes: { light: 'Hell', dark: 'Dunkel', system: 'System' },
  breadcrumb: 'Pfad zur Seite',
  previous: 'Zurück',
  next: 'Weiter',
  signIn: 'Anmelden',
  readWhole: (characters) => `Den ganzen Text lesen (${characters} Zeichen)`,
  notFound: {
    title: 'Seite nicht gefunden',
    heading: 'Unter dieser Adresse gibt es keine Seite.',
    words: 'Vielleicht ist sie umgezogen, oder eine API-Version wurde abgeschaltet.',
    apis: 'Alle APIs ansehen',
    start: 'Zur Startseite',
  },
};
