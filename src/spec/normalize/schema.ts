import type { Schema, SchemaNode } from '../../model/schema.ts';
import { resolvePointer } from '../../model/json-pointer.ts';
import {
  defined,
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  without,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { truncationMark } from '../cut-tree.ts';
import { constantsOf, readEnumeration } from './enumeration.ts';
import type { DocumentReader } from './reader.ts';

const constraintNames = [
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'maxProperties',
  'minProperties',
  'dependentRequired',
];
const annotations = new Set(['$ref', 'description', 'summary']);
const anything: Schema = {
  types: [],
  examples: [],
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  constraints: {},
  properties: [],
};

/** Every schema that the document points at, by id. Reading one may point at more, so the list grows until it is through. */
export function readNamedSchemas(reader: DocumentReader): Record<string, Schema> {
  const schemas: [string, Schema][] = [];
  for (const [id, place] of reader.schemaPlaces) {
    schemas.push([id, readSchema(reader, resolvePointer(reader.document, place))]);
  }
  return Object.fromEntries(schemas);
}

/** A schema in place, or a pointer to a named one. Words beside a `$ref` stay with it; other keywords beside it narrow it by `allOf`. */
export function readSchemaNode(reader: DocumentReader, value: Json): SchemaNode {
  const ref = stringField(value, '$ref');
  if (ref === undefined) return readSchema(reader, value);
  const beside = value as JsonObject;
  if (Object.keys(beside).every((key) => annotations.has(key) || key.startsWith('x-'))) {
    return defined({ ref: reader.schemaId(ref), description: stringField(value, 'description') });
  }
  const schema = readSchema(reader, without(beside, '$ref'));
  return { ...schema, allOf: [{ ref: reader.schemaId(ref) }, ...(schema.allOf ?? [])] };
}

/** The schema under a key, if there is one. */
export function readSchemaField(
  reader: DocumentReader,
  value: JsonObject,
  key: string,
): SchemaNode | undefined {
  const found = field(value, key);
  return isJsonObject(found) || typeof found === 'boolean'
    ? readSchemaNode(reader, found)
    : undefined;
}

function readSchema(reader: DocumentReader, value: Json | undefined): Schema {
  if (value === false) return { ...anything, never: true };
  if (!isJsonObject(value)) return anything;
  const node = (key: string): SchemaNode | undefined => readSchemaField(reader, value, key);
  const nodes = (key: string): SchemaNode[] | undefined => {
    const found = listField(value, key);
    return found.length > 0 ? found.map((item) => readSchemaNode(reader, item)) : undefined;
  };
  return defined({
    ...readWords(value),
    constraints: Object.fromEntries(
      constraintNames.flatMap((name) =>
        Object.hasOwn(value, name) ? [[name, value[name] as Json]] : [],
      ),
    ),
    properties: readProperties(reader, value),
    additionalProperties: readAdditional(reader, value),
    patternProperties: readPatterns(reader, value),
    items: node('items'),
    prefixItems: nodes('prefixItems'),
    oneOf: constantsOf(value, 'oneOf') ? undefined : nodes('oneOf'),
    anyOf: constantsOf(value, 'anyOf') ? undefined : nodes('anyOf'),
    allOf: nodes('allOf'),
    not: node('not'),
    if: node('if'),
    then: node('then'),
    else: node('else'),
    discriminator: readDiscriminator(reader, value),
    truncated: Object.hasOwn(value, truncationMark) ? (true as const) : undefined,
  });
}

/** What a schema says about a value by itself, apart from other schemas in it. */
function readWords(value: JsonObject) {
  const example = field(value, 'example');
  return {
    title: stringField(value, 'title'),
    description: stringField(value, 'description'),
    types: readTypes(value),
    format: stringField(value, 'format'),
    contentMediaType: stringField(value, 'contentMediaType'),
    contentEncoding: stringField(value, 'contentEncoding'),
    ...readEnumeration(value),
    const: field(value, 'const'),
    default: field(value, 'default'),
    examples: [...listField(value, 'examples'), ...(example === undefined ? [] : [example])],
    deprecated: field(value, 'deprecated') === true,
    readOnly: field(value, 'readOnly') === true,
    writeOnly: field(value, 'writeOnly') === true,
  };
}

/** The types as written; authors often leave out `object` and `array` where `properties` and `items` imply them. */
function readTypes(value: JsonObject): readonly string[] {
  const type = field(value, 'type');
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type.filter((item) => typeof item === 'string');
  if (Object.hasOwn(value, 'properties') || Object.hasOwn(value, 'additionalProperties'))
    return ['object'];
  if (Object.hasOwn(value, 'items')) return ['array'];
  const constants = constantsOf(value, 'oneOf') ?? constantsOf(value, 'anyOf') ?? [];
  return [...new Set(constants.map((constant) => typeOfValue(constant['const'] as Json)))];
}

function typeOfValue(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function readProperties(reader: DocumentReader, value: JsonObject): Schema['properties'] {
  const required = new Set(listField(value, 'required'));
  return Object.entries(objectField(value, 'properties')).map(([name, schema]) => ({
    name,
    required: required.has(name),
    schema: readSchemaNode(reader, schema),
  }));
}

function readAdditional(
  reader: DocumentReader,
  value: JsonObject,
): boolean | SchemaNode | undefined {
  const additional = field(value, 'additionalProperties');
  return typeof additional === 'boolean'
    ? additional
    : readSchemaField(reader, value, 'additionalProperties');
}

function readPatterns(reader: DocumentReader, value: JsonObject): Schema['patternProperties'] {
  const patterns = Object.entries(objectField(value, 'patternProperties'));
  if (patterns.length === 0) return undefined;
  return patterns.map(([pattern, schema]) => ({ pattern, schema: readSchemaNode(reader, schema) }));
}

/** A mapping may name a component or hold a $ref; either becomes the schema's id. */
function readDiscriminator(reader: DocumentReader, value: JsonObject): Schema['discriminator'] {
  const written = field(value, 'discriminator');
  const propertyName = typeof written === 'string' ? written : stringField(written, 'propertyName');
  if (propertyName === undefined) return undefined;
  const mapping = Object.entries(objectField(written, 'mapping')).flatMap(([name, target]) =>
    typeof target === 'string' ? [[name, reader.schemaId(refOf(target))] as const] : [],
  );
  return { propertyName, mapping: Object.fromEntries(mapping) };
}

function refOf(target: string): string {
  return target.startsWith('#') ? target : `#/components/schemas/${target}`;
}
