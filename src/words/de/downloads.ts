import type { downloads as English } from '../en/downloads.ts';

export const downloads: typeof English = {
  title: 'Downloads',
  kinds: {
    source: { title: 'Wie geschrieben', words: 'Die Beschreibung, wie ihr Autor sie schrieb.' },
    json: { title: 'OpenAPI, gebündelt', words: 'In einer Datei, auf dem Stand von 3.1.' },
    yaml: { title: 'OpenAPI, gebündelt', words: 'Dasselbe als YAML.' },
    postman: {
      title: 'Postman-Sammlung',
      words: 'Eine Anfrage für jede Operation; Ihr Schlüssel ist eine Variable.',
    },
    typescript: {
      title: 'TypeScript-Client',
      words: 'Typisierte Funktionen für jede Operation, als npm-Paket.',
    },
  },
  asyncapi: {
    json: { title: 'AsyncAPI, gebündelt', words: 'In einer Datei.' },
    yaml: { title: 'AsyncAPI, gebündelt', words: 'Dasselbe als YAML.' },
  },
  leftOut: {
    postman: 'Fehlt: Die Beschreibung ist zu groß. Postman importiert die OpenAPI-Datei selbst.',
    typescript:
      'Fehlt: Die Beschreibung ist zu groß für den Generator. Starten Sie npx @hey-api/openapi-ts mit der OpenAPI-Datei.',
    other: 'Fehlt.',
  },
  markdown: { title: 'Markdown', words: 'Alle Operationen in einem Text, für Sprachmodelle.' },
};
