import type { Parameter, ParameterLocation, ParameterStyle } from '../../model/operation.ts';
import {
  defined,
  field,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { readContents, readExamples } from './content.ts';
import type { DocumentReader } from './reader.ts';
import { readSchemaField } from './schema.ts';

const locations = new Set<string>(['path', 'query', 'querystring', 'header', 'cookie']);
const defaultStyle = {
  path: 'simple',
  query: 'form',
  querystring: 'form',
  header: 'simple',
  cookie: 'form',
} as const;
/** Headers that describe the call itself: a parameter of that name is to be ignored (OpenAPI, "Parameter Object"). */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

/** The parameters of an operation: its own, and those of its path that it does not replace by name and place. */
export function readParameters(
  reader: DocumentReader,
  path: JsonObject,
  operation: JsonObject,
): readonly Parameter[] {
  const byKey = new Map<string, Parameter>();
  for (const written of [...listField(path, 'parameters'), ...listField(operation, 'parameters')]) {
    const parameter = readParameter(reader, written);
    if (parameter) byKey.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byKey.values()];
}

function readParameter(reader: DocumentReader, written: Json): Parameter | undefined {
  const value = reader.deref(written);
  const name = stringField(value, 'name');
  const place = stringField(value, 'in');
  if (name === undefined || place === undefined || !locations.has(place)) return undefined;
  if (place === 'header' && ignoredHeaders.has(name.toLowerCase())) return undefined;
  const location = place as ParameterLocation;
  const [content] = readContents(reader, objectField(value, 'content'));
  return defined({
    name,
    in: location,
    required: location === 'path' || field(value, 'required') === true,
    deprecated: field(value, 'deprecated') === true,
    description: stringField(value, 'description'),
    ...readSerialization(value, location),
    schema: content?.schema ?? readSchemaField(reader, value, 'schema'),
    mediaType: content?.mediaType,
    examples: [...readExamples(reader, value), ...(content?.examples ?? [])],
  });
}

function readSerialization(value: JsonObject, location: ParameterLocation) {
  const style = (stringField(value, 'style') ?? defaultStyle[location]) as ParameterStyle;
  const explode = field(value, 'explode');
  return {
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form' || style === 'cookie',
    allowReserved: field(value, 'allowReserved') === true,
  };
}
