import type { navigation as English } from '../en/navigation.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const navigation: typeof English = {
  overview: 'Übersicht',
  reference: 'Referenz',
  console: 'Konsole',
  schemas: 'Schemas',
  operations: 'Operationen',
  channels: 'Kanäle',
  filter: 'Operationen filtern',
  allOperations: (count) =>
    plural(count, { one: 'Die eine Operation', other: 'Alle # Operationen' }),
  allChannels: (count) => plural(count, { other: 'Alle # Kanäle' }),
  matches: (count) => plural(count, { one: '# Operation passt', other: '# Operationen passen' }),
  matchesMost: (count, shown) =>
    `${plural(count, { other: '# Operationen passen' })}, die ersten ${shown}`,
  noMatch: 'Keine Operation passt.',
  loading: 'Wird geladen …',
  failed: 'Die Liste konnte nicht geladen werden.',
};
