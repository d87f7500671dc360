import type { schemaLines as English } from '../en/schema-lines.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const schemaLines: typeof English = {
  required: 'Pflicht',
  deprecated: 'veraltet',
  readOnly: 'nur lesbar',
  writeOnly: 'nur schreibbar',
  oneOf: 'Eines von',
  eachOneOf: 'Jedes eines von',
  always: 'Immer',
  byDefault: 'Vorgabe',
  pattern: 'Muster',
  example: 'Beispiel',
  excluded: 'Einige Werte sind ausgeschlossen:',
  variantsBy: (property) => `Welche Variante es ist, sagt ${property}:`,
  more: (count) => plural(count, { other: '# weitere' }),
  repeats: (name) => `Wiederholt ${name} von oben.`,
  option: (number) => `Möglichkeit ${number}`,
  alternatives: (count) => plural(count, { one: '# Möglichkeit', other: '# Möglichkeiten' }),
  properties: (count) => plural(count, { one: '# Eigenschaft', other: '# Eigenschaften' }),
  bounds: {
    exclusiveMinimum: (limit) => `mehr als ${limit}`,
    exclusiveMaximum: (limit) => `weniger als ${limit}`,
    multipleOf: (limit) => `ein Vielfaches von ${limit}`,
  },
  atLeast: (limit) => `mindestens ${limit}`,
  atMost: (limit) => `höchstens ${limit}`,
  exactly: (limit) => `genau ${limit}`,
  between: (least, most) => `${least} bis ${most}`,
  counts: {
    characters: () => 'Zeichen',
    items: (limit) => (limit === '1' ? 'Eintrag' : 'Einträge'),
    properties: (limit) => (limit === '1' ? 'Eigenschaft' : 'Eigenschaften'),
  },
  unique: 'jeder Eintrag nur einmal',
  types: {
    any: 'beliebiger Typ',
    never: 'nie',
    constant: 'fester Wert',
    arrayOf: (items) => `Liste von ${items}`,
    either: (types) => types.join(' oder '),
    file: (mediaType, encoding) =>
      encoding === undefined ? `Datei (${mediaType})` : `${mediaType} in ${encoding}`,
    oneOf: (count) => plural(count, { other: 'eines von #' }),
    anyOf: (count) => plural(count, { other: 'mindestens eines von #' }),
  },
};
