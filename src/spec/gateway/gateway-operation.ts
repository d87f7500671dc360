import type { Operation } from '../../model/operation.ts';
import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import type { DocumentReader } from '../normalize/reader.ts';
import { readSecurity } from '../normalize/security.ts';
import type { SchemaWriter } from './gateway-schema.ts';

/** What the parts of an operation are written with. */
export interface OperationContext {
  readonly reader: DocumentReader;
  readonly schemas: SchemaWriter;
  /** Names of the security schemes that the gateway itself checks (authorizers). */
  readonly authorizers: ReadonlySet<string>;
  /** New name by written name of path parameters. */
  readonly renamed: ReadonlyMap<string, string>;
  /** How many examples of a body to keep. */
  readonly examples: number;
}

export const keyScheme = 'api_key';

/** An operation as API Gateway takes it: what it routes, checks and answers with, without words for readers. */
export function writeOperation(
  context: OperationContext,
  pathItem: JsonObject,
  operation: JsonObject,
  model: Operation | undefined,
): JsonObject {
  const operationId = stringField(operation, 'operationId');
  const body = writeBody(context, operation);
  return {
    ...(operationId === undefined ? {} : { operationId }),
    parameters: writeParameters(context, pathItem, operation),
    ...(body && { requestBody: body }),
    responses: writeResponses(context, operation),
    security: writeSecurity(context, operation, model),
    ...writeExtensions(context, operation),
  };
}

function writeParameters(
  { reader, schemas, renamed }: OperationContext,
  pathItem: JsonObject,
  operation: JsonObject,
): readonly JsonObject[] {
  const byKey = new Map<string, JsonObject>();
  for (const written of [
    ...listField(pathItem, 'parameters'),
    ...listField(operation, 'parameters'),
  ]) {
    const value = reader.deref(written);
    const place = stringField(value, 'in') ?? '';
    const name = stringField(value, 'name') ?? '';
    // Cookies and whole query strings mean nothing to the gateway; it passes them on.
    if (!['path', 'query', 'header'].includes(place)) continue;
    byKey.set(`${place} ${name}`, {
      name: (place === 'path' ? renamed.get(name) : undefined) ?? name,
      in: place,
      required: place === 'path' || field(value, 'required') === true,
      schema: schemas.write(field(value, 'schema') ?? { type: 'string' }),
    });
  }
  return [...byKey.values()];
}

function writeBody(context: OperationContext, operation: JsonObject): JsonObject | undefined {
  const written = field(operation, 'requestBody');
  if (written === undefined) return undefined;
  const body = context.reader.deref(written);
  return {
    required: field(body, 'required') === true,
    content: writeContent(context, objectField(body, 'content')),
  };
}

function writeResponses(context: OperationContext, operation: JsonObject): JsonObject {
  const { reader, schemas } = context;
  const responses = Object.entries(objectField(operation, 'responses')).filter(
    ([status]) => !status.startsWith('x-'),
  );
  if (responses.length === 0) return { default: { description: '' } };
  return Object.fromEntries(
    responses.map(([status, written]) => {
      const response = reader.deref(written);
      const headers = Object.entries(objectField(response, 'headers')).map(([name, header]) => {
        const value = reader.deref(header);
        return [
          name,
          { schema: schemas.write(field(value, 'schema')), ...writeExamples(context, value) },
        ];
      });
      const content = writeContent(context, objectField(response, 'content'));
      return [
        status,
        {
          description: '',
          ...(headers.length > 0 ? { headers: Object.fromEntries(headers) as JsonObject } : {}),
          ...(Object.keys(content).length > 0 ? { content } : {}),
        },
      ];
    }),
  );
}

function writeContent(context: OperationContext, content: JsonObject): JsonObject {
  const { reader, schemas } = context;
  return Object.fromEntries(
    Object.entries(content).map(([mediaType, written]) => {
      const media = reader.deref(written);
      const schema = field(media, 'schema') ?? field(media, 'itemSchema');
      return [
        mediaType,
        {
          ...(schema === undefined ? {} : { schema: schemas.write(schema) }),
          ...writeExamples(context, media),
        },
      ];
    }),
  );
}

function writeExamples(
  { reader, examples: most }: OperationContext,
  holder: JsonObject,
): JsonObject {
  const example = field(holder, 'example');
  const named = Object.entries(objectField(holder, 'examples')).slice(0, most);
  const examples = named.flatMap(([name, written]) => {
    const found = reader.deref(written);
    const value = field(found, 'dataValue') ?? field(found, 'value');
    return value === undefined ? [] : [[name, { value }] as const];
  });
  if (examples.length > 0) return { examples: Object.fromEntries(examples) };
  return example === undefined || most === 0 ? {} : { example };
}

/** The key where the portal asks for one, and the gateway's own authorizers; other schemes are the backend's business. */
function writeSecurity(
  { reader, authorizers }: OperationContext,
  operation: JsonObject,
  model: Operation | undefined,
): readonly JsonObject[] {
  const alternatives = readSecurity(operation) ?? readSecurity(reader.document) ?? [];
  const checked = alternatives.map(({ schemes }) =>
    schemes.filter(({ name }) => authorizers.has(name)),
  );
  const authorizer = checked.find((schemes) => schemes.length > 0)?.[0];
  const requirement = {
    ...(authorizer ? { [authorizer.name]: authorizer.scopes } : {}),
    ...(model?.requiresKey ? { [keyScheme]: [] } : {}),
  };
  return Object.keys(requirement).length > 0 ? [requirement] : [];
}

/** The gateway's extensions as written; a renamed path parameter is renamed in them too. */
function writeExtensions({ renamed }: OperationContext, operation: JsonObject): JsonObject {
  const entries = Object.entries(operation).filter(([key]) =>
    key.startsWith('x-amazon-apigateway-'),
  );
  return renamed.size === 0
    ? Object.fromEntries(entries)
    : (renameIn(Object.fromEntries(entries), renamed) as JsonObject);
}

function renameIn(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') {
    return value.replace(
      /(method\.request\.path\.)([\w.:-]+)/g,
      (whole, prefix: string, name: string) => {
        const other = renamed.get(name);
        return other === undefined ? whole : `${prefix}${other}`;
      },
    );
  }
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => renameIn(item, renamed));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, renameIn(item, renamed)]),
  );
}
