import type { reference as English } from '../en/reference.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const reference: typeof English = {
  title: 'Referenz',
  of: (api) => `Referenz von ${api}.`,
  ofTag: (tag, api) => `Referenz von ${tag} in ${api}.`,
  lead: 'Alles, was die Beschreibung sagt, nach Tag: Schemas und Beispiele nebeneinander.',
  none: 'Diese Beschreibung hat noch keine Operationen. Fügen Sie Pfade hinzu und bauen Sie neu.',
  noScript:
    'Diese Ansicht braucht JavaScript. Hier sind dieselben Operationen als einfache Seiten.',
  part: (number, of) => `${number} von ${of}`,
  operations: (count) => plural(count, { one: '# Operation', other: '# Operationen' }),
  heavy: 'Operationen mit eigenen Seiten',
  heavyWords: (count) =>
    plural(count, {
      one: 'Eine Operation ist zu groß, um hier gezeigt zu werden. Sie hat eine eigene Seite:',
      other: '# Operationen sind zu groß, um hier gezeigt zu werden. Sie haben eigene Seiten:',
    }),
};
