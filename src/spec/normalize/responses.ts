import type { RequestBody, Response, ResponseHeader } from '../../model/operation.ts';
import { defined, field, objectField, stringField, type JsonObject } from '../../model/json.ts';
import { readContents, readExamples } from './content.ts';
import { readLinks, type OperationNames } from './links.ts';
import type { DocumentReader } from './reader.ts';
import { readSchemaField } from './schema.ts';

/** The body of an operation's request, if it has one. */
export function readRequestBody(
  reader: DocumentReader,
  operation: JsonObject,
): RequestBody | undefined {
  const written = field(operation, 'requestBody');
  if (written === undefined) return undefined;
  const value = reader.deref(written);
  return defined({
    required: field(value, 'required') === true,
    description: stringField(value, 'description'),
    contents: readContents(reader, objectField(value, 'content')),
  });
}

/** The answers of an operation, in the order written. */
export function readResponses(
  reader: DocumentReader,
  operation: JsonObject,
  operations: OperationNames,
): readonly Response[] {
  return Object.entries(objectField(operation, 'responses'))
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, written]) => {
      const value = reader.deref(written);
      return defined({
        status,
        description: stringField(value, 'description') ?? stringField(value, 'summary'),
        headers: readHeaders(reader, objectField(value, 'headers')),
        contents: readContents(reader, objectField(value, 'content')),
        links: readLinks(reader, value, operations),
      });
    });
}

function readHeaders(reader: DocumentReader, headers: JsonObject): readonly ResponseHeader[] {
  return Object.entries(headers).map(([name, written]) => {
    const value = reader.deref(written);
    const [content] = readContents(reader, objectField(value, 'content'));
    return defined({
      name,
      required: field(value, 'required') === true,
      description: stringField(value, 'description'),
      schema: content?.schema ?? readSchemaField(reader, value, 'schema'),
      examples: readExamples(reader, value),
    });
  });
}
