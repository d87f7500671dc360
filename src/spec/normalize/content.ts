import type { Content, Example, ParameterStyle, PropertyEncoding } from '../../model/operation.ts';
import {
  defined,
  field,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import type { DocumentReader } from './reader.ts';
import { readSchemaField } from './schema.ts';

/** The media types of a body, each with its schema and examples. */
export function readContents(reader: DocumentReader, content: JsonObject): readonly Content[] {
  return Object.entries(content).map(([mediaType, written]) => {
    const value = reader.deref(written);
    return defined({
      mediaType,
      schema: readSchemaField(reader, value, 'schema'),
      itemSchema: readSchemaField(reader, value, 'itemSchema'),
      examples: readExamples(reader, value),
      encoding: readEncoding(value),
    });
  });
}

/** `example` and `examples` of a media type, a parameter or a header, as one list. */
export function readExamples(reader: DocumentReader, value: JsonObject): readonly Example[] {
  const single = field(value, 'example');
  const named = Object.entries(objectField(value, 'examples')).flatMap(([name, written]) => {
    const example = reader.deref(written);
    const found = exampleValue(example);
    if (found === undefined) return [];
    return [
      defined({
        name,
        summary: stringField(example, 'summary'),
        description: stringField(example, 'description'),
        value: found,
      }),
    ];
  });
  return single === undefined ? named : [{ name: 'default', value: single }, ...named];
}

/** OpenAPI 3.2 tells the value from its written form; the value is what is shown when both are there. */
function exampleValue(example: JsonObject): Json | undefined {
  return (
    field(example, 'dataValue') ?? field(example, 'value') ?? field(example, 'serializedValue')
  );
}

function readEncoding(value: JsonObject): Readonly<Record<string, PropertyEncoding>> | undefined {
  const entries = Object.entries(objectField(value, 'encoding')).map(([name, written]) => {
    const explode = field(written, 'explode');
    return [
      name,
      defined({
        contentType: stringField(written, 'contentType'),
        style: stringField(written, 'style') as ParameterStyle | undefined,
        explode: typeof explode === 'boolean' ? explode : undefined,
      }),
    ] as const;
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
