import type { catalog as English } from '../en/catalog.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const catalog: typeof English = {
  title: 'APIs',
  description: 'Alle APIs dieses Portals mit ihren Versionen, ihrer Dokumentation und Konsole.',
  words:
    'Lesen Sie die Dokumentation, probieren Sie einen Aufruf in der Konsole, und ordnen Sie dann einen Schlüssel einem Plan zu.',
  noMatch: 'Keine API passt dazu.',
  clear: 'Filter zurücksetzen',
  none: 'Es gibt noch keine APIs. Legen Sie eine OpenAPI-Datei unter openapi/ihre-api/v1.yaml ab und bauen Sie die Website neu.',
  search: 'APIs durchsuchen',
  placeholder: 'Nach Name, Tag oder Wort suchen',
  tag: { label: 'Tag', any: 'Alle Tags' },
  protocol: { label: 'Protokoll', any: 'Alle Protokolle' },
  lifecycle: { label: 'Reifegrad', any: 'Jeder Reifegrad' },
  version: { label: 'Version', any: 'Alle Versionen', latest: 'Nur die neueste' },
  operations: (count) => plural(count, { one: '# Operation', other: '# Operationen' }),
  channels: (count) => plural(count, { one: '# Kanal', other: '# Kanäle' }),
  moreTags: (count) => plural(count, { other: ' und # weitere' }),
};
