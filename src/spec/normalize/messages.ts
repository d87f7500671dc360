import type { Message, MessageExample, RuntimeValue } from '../../model/channel.ts';
import {
  defined,
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { readBindings } from './bindings.ts';
import type { DocumentReader } from './reader.ts';
import { readSchemaField } from './schema.ts';
import { slugify, uniqueNames } from './slugs.ts';
import { mergeTraits } from './traits.ts';

/** A message where a description uses it. */
export interface WrittenMessage {
  readonly written: Json;
  /** JSON pointer to where it stands. */
  readonly place: string;
  /** What it is called when it does not say so itself. */
  readonly fallbackName: string;
}

export type ReadMessage = (message: WrittenMessage) => Message;

/** Reads messages of one description: what several places point at is one message, and has one slug. */
export function createMessageReader(reader: DocumentReader): ReadMessage {
  const slugs = new Map<string, string>();
  const unique = uniqueNames();
  return ({ written, place, fallbackName }) => {
    const value = mergeTraits(reader, reader.deref(written));
    const name = stringField(value, 'name') ?? stringField(value, 'messageId') ?? fallbackName;
    const source = reader.placeOf(written, place);
    const slug = slugs.get(source) ?? unique(slugify(name) || 'message');
    slugs.set(source, slug);
    return readMessage(reader, value, { slug, name });
  };
}

/** Its payload is read when it is JSON Schema; other formats (Avro, Protobuf) show by their examples. */
function readMessage(
  reader: DocumentReader,
  value: JsonObject,
  named: Pick<Message, 'slug' | 'name'>,
): Message {
  return defined({
    ...named,
    title: stringField(value, 'title'),
    summary: stringField(value, 'summary'),
    description: stringField(value, 'description'),
    contentType:
      stringField(value, 'contentType') ??
      stringField(reader.document, 'defaultContentType') ??
      'application/json',
    payload: readPayload(reader, value, 'payload'),
    headers: readPayload(reader, value, 'headers'),
    correlationId: readRuntimeValue(reader.deref(field(value, 'correlationId'))),
    bindings: readBindings(reader, value),
    examples: listField(value, 'examples').flatMap((example, index) => readExample(example, index)),
  });
}

/** AsyncAPI's "Correlation ID Object" and "Operation Reply Address Object"; `undefined` without a location. */
export function readRuntimeValue(value: JsonObject): RuntimeValue | undefined {
  const location = stringField(value, 'location');
  if (location === undefined) return undefined;
  return defined({ location, description: stringField(value, 'description') });
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

function readExample(example: Json, index: number): readonly MessageExample[] {
  const value = field(example, 'payload');
  const headers = field(example, 'headers');
  if (value === undefined) return [];
  return [
    defined({
      name: stringField(example, 'name') ?? `example-${index + 1}`,
      summary: stringField(example, 'summary'),
      value,
      headers,
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
