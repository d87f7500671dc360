import type { search as English } from '../en/search.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const search: typeof English = {
  open: 'Suche',
  field: 'APIs, Operationen, Schemas und Anleitungen durchsuchen',
  close: 'Suche schließen',
  api: 'API',
  version: 'Version',
  kind: 'Art',
  allApis: 'Alle APIs',
  newestVersions: 'Neueste Versionen',
  allVersions: 'Alle Versionen',
  allKinds: 'Alles',
  kinds: {
    api: 'APIs',
    operation: 'Operationen',
    schema: 'Schemas',
    channel: 'Kanäle',
    message: 'Nachrichten',
    guide: 'Anleitungen',
  },
  badges: {
    api: 'API',
    operation: 'Operation',
    schema: 'Schema',
    channel: 'Kanal',
    message: 'Nachricht',
    guide: 'Anleitung',
  },
  deprecated: 'veraltet',
  results: 'Ergebnisse',
  hint: 'Ein Wort, ein Pfad wie /orders oder eine operationId.',
  searching: 'Suche läuft …',
  found: (count) => plural(count, { one: '# Ergebnis', other: '# Ergebnisse' }),
  foundMost: (count, shown) => `${plural(count, { other: '# Ergebnisse' })}, die ersten ${shown}`,
  commonWords:
    'aber als am an auch auf aus bei bis da das dass dem den der des die dies diese diesem diesen dieser dieses durch ein eine ' +
    'einem einen einer eines er es für hat ich id ihr im in ist kann mit nach nicht nur ob oder ohne sein sich sie sind so über um ' +
    'und unter vom von vor war was wenn wer werden wie wir wird zu zum zur',
  tooCommon: (query) => `„${query}“ steht fast überall. Ein Wort hinzufügen, das genauer ist.`,
  nothing: (query) => `Zu „${query}“ wurde nichts gefunden.`,
  nothingHint: 'Weniger Buchstaben des Wortes versuchen oder in allen Versionen und Arten suchen.',
  failed: 'Das Suchverzeichnis konnte nicht geladen werden.',
  failedHint: 'Die Verbindung prüfen und erneut versuchen; der Katalog führt jede API auf.',
  tryAgain: 'Erneut versuchen',
  catalog: 'Zum Katalog',
  keys: { move: 'bewegen', open: 'öffnen', close: 'schließen' },
};
