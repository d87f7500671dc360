import type { Example, Json, Message } from '../../model/api.ts';
import {
  defined,
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from '../../model/json.ts';
import type { DocumentReader } from './reader.ts';
import { readSchemaField } from './schema.ts';

/** One AsyncAPI message. Its payload is read when it is JSON Schema; other formats (Avro, Protobuf) show by their examples. */
export function readMessage(reader: DocumentReader, written: Json, fallbackName: string): Message {
  const value = mergeTraits(reader, reader.deref(written));
  return defined({
    name: stringField(value, 'name') ?? fallbackName,
    title: stringField(value, 'title'),
    summary: stringField(value, 'summary'),
    description: stringField(value, 'description'),
    contentType:
      stringField(value, 'contentType') ??
      stringField(reader.document, 'defaultContentType') ??
      'application/json',
    payload: readPayload(reader, value, 'payload'),
    headers: readPayload(reader, value, 'headers'),
    examples: listField(value, 'examples').flatMap((example, index) => readExample(example, index)),
  });
}

/** What several messages share; the message's own words win (AsyncAPI, "Message Trait Object"). */
function mergeTraits(reader: DocumentReader, message: JsonObject): JsonObject {
  const traits = listField(message, 'traits').map((trait) => reader.deref(trait));
  return traits.length === 0 ? message : Object.assign({}, ...traits, message);
}

function readPayload(reader: DocumentReader, value: JsonObject, key: string): Message['payload'] {
  const written = field(value, key);
  const format = stringField(written, 'schemaFormat') ?? stringField(value, 'schemaFormat');
  if (format !== undefined && !/aai\.asyncapi|schema\+/.test(format)) return undefined;
  if (isJsonObject(written) && stringField(written, 'schemaFormat') !== undefined) {
    return readSchemaField(reader, written, 'schema');
  }
  return readSchemaField(reader, value, key);
}

function readExample(example: Json, index: number): readonly Example[] {
  const value = field(example, 'payload');
  if (value === undefined) return [];
  return [
    defined({
      name: stringField(example, 'name') ?? `example-${index + 1}`,
      summary: stringField(example, 'summary'),
      value,
    }),
  ];
}

/** Parameters in a channel's address. */
export function readAddressParameters(reader: DocumentReader, channel: JsonObject) {
  return Object.entries(objectField(channel, 'parameters')).map(([name, written]) => {
    const value = reader.deref(written);
    const { enum: values, default: fallback, examples } = value;
    const schema = defined({
      type: 'string',
      enum: values,
      default: fallback,
      examples,
    }) as JsonObject;
    return defined({
      name,
      in: 'path' as const,
      required: true,
      deprecated: false,
      description: stringField(value, 'description'),
      style: 'simple' as const,
      explode: false,
      allowReserved: false,
      schema:
        readSchemaField(reader, value, 'schema') ?? readSchemaField(reader, { schema }, 'schema'),
      examples: [],
    });
  });
}
