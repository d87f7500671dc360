import type { schemas as English } from '../en/schemas.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const schemas: typeof English = {
  title: 'Schemas',
  schema: 'Schema',
  of: (name, api) => `Das Schema ${name} von ${api}.`,
  listOf: (api) => `Alle Schemas von ${api}, von A bis Z.`,
  count: (count) => plural(count, { one: '# Schema', other: '# Schemas' }),
  letters: 'Buchstaben',
  none: 'Diese API benennt keine Schemas: Was ihre Operationen nehmen und geben, steht auf deren Seiten.',
  fields: 'Felder',
  examples: 'Beispiel',
  generated: 'aus dem Schema gebildet',
  json: 'Als JSON Schema',
  whereUsed: 'Wo es verwendet wird',
  unused: 'Keine Operation und kein anderes Schema verweist darauf.',
  inOperations: 'In Operationen',
  inMessages: 'In Nachrichten',
  inSchemas: 'In Schemas',
  request: 'Anfrage',
  response: (statuses) => `Antwort ${statuses}`,
  more: (count) => plural(count, { other: 'und # weitere' }),
};
