import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** Words of a schema shown as a tree of lines. */
export const schemaLines = {
  required: 'required',
  deprecated: 'deprecated',
  readOnly: 'read-only',
  writeOnly: 'write-only',
  oneOf: 'One of',
  eachOneOf: 'Each one of',
  always: 'Always',
  byDefault: 'Default',
  pattern: 'Pattern',
  example: 'Example',
  /** `not` of JSON Schema, which stands after it. */
  excluded: 'Some values are excluded:',
  variantsBy: (property: string) => `Which variant it is, ${property} says:`,
  more: (count: number) => plural(count, { other: '# more' }),
  repeats: (name: string) => `Repeats ${name} from above.`,
  option: (number: number) => `Option ${number}`,
  alternatives: (count: number) => plural(count, { one: '# alternative', other: '# alternatives' }),
  properties: (count: number) => plural(count, { one: '# property', other: '# properties' }),
  /** Constraints; limits are numbers as the description writes them. */
  bounds: {
    exclusiveMinimum: (limit: string) => `more than ${limit}`,
    exclusiveMaximum: (limit: string) => `less than ${limit}`,
    multipleOf: (limit: string) => `a multiple of ${limit}`,
  },
  atLeast: (limit: string) => `at least ${limit}`,
  atMost: (limit: string) => `at most ${limit}`,
  exactly: (limit: string) => `exactly ${limit}`,
  between: (least: string, most: string) => `${least} to ${most}`,
  /** What a limit counts, said after it. */
  counts: {
    characters: (limit: string): string => (limit === '1' ? 'character' : 'characters'),
    items: (limit: string): string => (limit === '1' ? 'item' : 'items'),
    properties: (limit: string): string => (limit === '1' ? 'property' : 'properties'),
  },
  unique: 'items are unique',
  /** The type of a value; what stands in brackets and the names of types are JSON Schema's own. */
  types: {
    any: 'any type',
    never: 'never',
    constant: 'constant',
    arrayOf: (items: string) => `array of ${items}`,
    either: (types: readonly string[]) => types.join(' or '),
    file: (mediaType: string, encoding: string | undefined) =>
      encoding === undefined ? `file (${mediaType})` : `${mediaType} in ${encoding}`,
    oneOf: (count: number) => plural(count, { other: 'one of #' }),
    anyOf: (count: number) => plural(count, { other: 'any of #' }),
  },
};
