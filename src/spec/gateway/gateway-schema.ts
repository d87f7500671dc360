import { parsePointer, resolvePointer } from '../../model/json-pointer.ts';
import { field, isJsonObject, stringField, type Json, type JsonObject } from '../../model/json.ts';
import { uniqueNames } from '../normalize/slugs.ts';

/** Keywords that OpenAPI 3.0 has and means as 3.1 does. Words for readers are left out: the gateway takes 6 MB at most. */
const kept = new Set([
  'default',
  'enum',
  'format',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'pattern',
  'readOnly',
  'required',
  'uniqueItems',
  'writeOnly',
]);
const withSchema = new Set(['items', 'not', 'additionalProperties']);
const withSchemas = new Set(['allOf', 'anyOf', 'oneOf']);

/** Writes schemas of OpenAPI 3.1 as 3.0, and names them as models of API Gateway may be named. */
export interface SchemaWriter {
  /** A schema, or a `$ref` to a renamed component. */
  write(schema: Json | undefined): JsonObject;
  /** Every schema under components by its new name. */
  writeComponents(): JsonObject;
}

export function createSchemaWriter(document: JsonObject): SchemaWriter {
  const components = field(field(document, 'components'), 'schemas');
  const schemas = isJsonObject(components) ? components : {};
  const names = modelNames(Object.keys(schemas));
  const inlining = new Set<string>();

  const writeRef = (ref: string): JsonObject => {
    const segments = parsePointer(ref);
    const name = segments.length === 3 && segments[1] === 'schemas' ? segments[2] : undefined;
    const model = name === undefined ? undefined : names.get(name);
    if (model !== undefined) return { $ref: `#/components/schemas/${model}` };
    if (inlining.has(ref)) return {};
    inlining.add(ref);
    const written = write(resolvePointer(document, ref));
    inlining.delete(ref);
    return written;
  };
  const write = (schema: Json | undefined): JsonObject => {
    if (schema === false) return { not: {} };
    if (!isJsonObject(schema)) return {};
    const ref = stringField(schema, '$ref');
    if (ref !== undefined) return writeRef(ref);
    const entries = Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
      if (key === 'properties' && isJsonObject(value)) return [[key, writeEach(value, write)]];
      if (withSchema.has(key)) return [[key, typeof value === 'boolean' ? value : write(value)]];
      if (withSchemas.has(key) && Array.isArray(value)) return [[key, value.map(write)]];
      return kept.has(key) ? [[key, value]] : [];
    });
    return { ...Object.fromEntries(entries), ...changedKeywords(schema) };
  };
  return {
    write,
    writeComponents: () =>
      Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [names.get(name) ?? name, write(schema)]),
      ),
  };
}

function writeEach(schemas: JsonObject, write: (schema: Json) => JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, write(schema)]));
}

/** API Gateway allows letters and digits only in the name of a model. */
function modelNames(names: readonly string[]): ReadonlyMap<string, string> {
  const unique = uniqueNames();
  return new Map(
    names.map((name) => [
      name,
      unique(name.replace(/[^A-Za-z0-9]/g, '') || 'Model').replace('-', 'N'),
    ]),
  );
}

/** Keywords that 3.1 writes in another way. */
function changedKeywords(schema: JsonObject): JsonObject {
  const { const: constant, examples, exclusiveMinimum, exclusiveMaximum } = schema;
  return {
    ...typeOf(schema),
    ...(constant === undefined ? {} : { enum: [constant] }),
    ...(Array.isArray(examples) && examples[0] !== undefined
      ? { example: examples[0] as Json }
      : {}),
    ...(typeof exclusiveMinimum === 'number'
      ? { minimum: exclusiveMinimum, exclusiveMinimum: true }
      : {}),
    ...(typeof exclusiveMaximum === 'number'
      ? { maximum: exclusiveMaximum, exclusiveMaximum: true }
      : {}),
    ...fileOf(schema),
  };
}

/** One type and `nullable`; several types have no word in 3.0 and are left open. */
function typeOf({ type }: JsonObject): JsonObject {
  if (typeof type === 'string')
    return type === 'null' ? { nullable: true, enum: [null] } : { type };
  if (!Array.isArray(type)) return {};
  const types = (type as readonly Json[]).filter((name) => name !== 'null');
  const nullable = types.length < type.length ? { nullable: true } : {};
  return types.length === 1 && types[0] !== undefined ? { type: types[0], ...nullable } : nullable;
}

function fileOf({ type, contentMediaType, contentEncoding }: JsonObject): JsonObject {
  if (contentEncoding === 'base64') return { type: 'string', format: 'byte' };
  return contentMediaType !== undefined && (type === undefined || type === 'string')
    ? { type: 'string', format: 'binary' }
    : {};
}
