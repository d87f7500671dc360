import type { ModelRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { newIdentifier } from '../identifiers.ts';

const draft4 = 'http://json-schema.org/draft-04/schema#';

const defaultModels = [
  {
    name: 'Empty',
    description: 'This is a default empty schema model',
    schema: { $schema: draft4, title: 'Empty Schema', type: 'object' },
  },
  {
    name: 'Error',
    description: 'This is a default error schema model',
    schema: {
      $schema: draft4,
      title: 'Error Schema',
      type: 'object',
      properties: { message: { type: 'string' } },
    },
  },
] as const;

/** Writes the two models every API made by CreateRestApi starts with. */
export function putDefaultModels(store: RegionStore, apiId: string): void {
  for (const { name, description, schema } of defaultModels) {
    const model: ModelRecord = {
      id: newIdentifier(6),
      name,
      description,
      schema: JSON.stringify(schema, undefined, 2),
      contentType: 'application/json',
    };
    store.put('model', `${apiId}/${name}`, model);
  }
}
