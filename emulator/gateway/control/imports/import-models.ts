import { createHash } from 'node:crypto';
import type { ModelRecord, OpenApiDocument } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { decodePointerSegment, isObject, objectOf, type JsonObject } from './json-object.ts';

const schemasPointer = '#/components/schemas/';

/** The models of a description: its named schemas, and those its operations wrote in place. */
export interface ImportedModels {
  /**
   * Name of the model of a schema; one that was written in place becomes a model of its own.
   * @throws AwsError 400 for a reference to a schema that is not there
   */
  nameOf(schema: JsonObject): string;
  all(): readonly ModelRecord[];
}

/** A model's name has only letters and digits. */
const modelNameOf = (schemaName: string) => schemaName.replaceAll(/[^a-zA-Z0-9]/g, '');

/** Makes models of a description's schemas. */
export function importModels(apiId: string, document: OpenApiDocument): ImportedModels {
  const models = new Map<string, ModelRecord>();
  const add = (name: string, schema: unknown) =>
    models.set(name, {
      id: newIdentifier(6),
      name,
      schema: schemaText(apiId, schema),
      contentType: 'application/json',
    });
  const schemas = objectOf(objectOf(document['components'])['schemas']);
  for (const [name, schema] of Object.entries(schemas))
    if (isObject(schema)) add(modelNameOf(name), schema);
  return {
    nameOf(schema) {
      const reference = schema['$ref'];
      if (typeof reference === 'string' && reference.startsWith(schemasPointer)) {
        const named = modelNameOf(decodePointerSegment(reference.slice(schemasPointer.length)));
        if (!models.has(named)) throw badRequest(`Invalid model identifier specified: ${named}`);
        return named;
      }
      const name = nameInPlace(schema);
      if (!models.has(name)) add(name, schema);
      return name;
    },
    all: () => [...models.values()],
  };
}

/** Equal schemas get one name, the same at every import. */
const nameInPlace = (schema: JsonObject) =>
  `MODEL${createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 8)}`;

/** A schema as a model keeps it: a reference to another schema is the address of that model. */
const schemaText = (apiId: string, schema: unknown): string =>
  JSON.stringify(schema).replaceAll(
    /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
    (_match, name: string) =>
      `"$ref":"https://apigateway.amazonaws.com/restapis/${apiId}/models/${modelNameOf(decodePointerSegment(name))}"`,
  );
