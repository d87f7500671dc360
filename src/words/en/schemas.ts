import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The list of an API's schemas, and what a schema's own page says beside its fields. */
export const schemas = {
  title: 'Schemas',
  schema: 'Schema',
  of: (name: string, api: string) => `The schema ${name} of ${api}.`,
  listOf: (api: string) => `Every schema of ${api}, from A to Z.`,
  count: (count: number) => plural(count, { one: '# schema', other: '# schemas' }),
  letters: 'Letters',
  none: 'This API names no schemas: what its operations take and give stands on their own pages.',
  fields: 'Fields',
  examples: 'Example',
  generated: 'made from the schema',
  json: 'As JSON Schema',
  whereUsed: 'Where used',
  unused: 'No operation and no other schema points at it.',
  inOperations: 'In operations',
  inMessages: 'In messages',
  inSchemas: 'In schemas',
  request: 'request',
  response: (statuses: string) => `response ${statuses}`,
  more: (count: number) => plural(count, { other: 'and # more' }),
};
