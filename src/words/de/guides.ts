import type { guides as English } from '../en/guides.ts';

export const guides: typeof English = {
  title: 'Anleitungen',
  description: 'Von der Registrierung bis zum ersten Aufruf, und was die Antworten bedeuten.',
  words: 'Kurz und bündig: gelesen, solange ein Build läuft.',
  none: 'Es gibt noch keine Anleitungen. Legen Sie eine Markdown-Datei in src/content/guides ab.',
  onThisPage: 'Auf dieser Seite',
  noCall:
    'Noch gibt es keine API, für die ein Schlüssel allein genügt. Die Beispiele stehen auf der Seite jeder Operation.',
  example: 'Beispiel',
  exampleIn: (language) => `Beispiel in ${language}`,
  exampleOf: (title) => `Beispiel: ${title}`,
  callouts: { note: 'Hinweis', tip: 'Tipp', warning: 'Achtung', danger: 'Gefahr' },
  tabs: 'Anzeigen',
  codeGroup: 'Sprache des Beispiels',
  edit: 'Diese Seite bearbeiten',
  updated: 'Zuletzt geändert',
  pager: 'Weitere Anleitungen',
  ofApi: (api) => `Anleitungen zu ${api}`,
};
