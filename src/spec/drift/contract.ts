import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { methodOfKey, restMethods } from '../gateway/rest-methods.ts';
import { createReader, type DocumentReader } from '../normalize/reader.ts';

/** What a caller notices of an operation, as far as an export of API Gateway keeps it. */
export interface OperationContract {
  /** In capitals; `ANY` for API Gateway's own. */
  readonly method: string;
  readonly path: string;
  /** Whether it is required, by `query limit`. Of a path parameter its place counts, for its name is nobody's business. */
  readonly parameters: ReadonlyMap<string, boolean>;
  readonly requiresKey: boolean;
  /** Names of the security schemes that the gateway itself checks, sorted; keys are apart. */
  readonly authorizers: readonly string[];
  /** Schemas by media type. */
  readonly request: ReadonlyMap<string, Json>;
  /** Schemas by media type, by status. `default` and ranges are no statuses of API Gateway. */
  readonly responses: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  /** Made for browsers, not described: a mock that answers OPTIONS. */
  readonly isPreflight: boolean;
}

/**
 * The operations of an OpenAPI 3.0 document as API Gateway imports and exports it, by method and path with the names of variables
 * left out: the gateway lets a place have one name only.
 */
export function contractsOf(document: JsonObject): ReadonlyMap<string, OperationContract> {
  const reader = createReader(document);
  return new Map(
    Object.entries(objectField(document, 'paths')).flatMap(([path, item]) =>
      restMethods.flatMap((key) => {
        const operation = field(item, key);
        if (!isJsonObject(operation)) return [];
        const method = methodOfKey(key);
        const contract = contractOf(reader, operation, listField(item, 'parameters'));
        return [[`${method} ${routeOf(path)}`, { method, path, ...contract }] as const];
      }),
    ),
  );
}

/** A path without the names of its variables: `/orders/{}`. Two paths of one route are one resource to the gateway. */
export const routeOf = (path: string): string =>
  path.replaceAll(/\{[^}+]*(\+?)\}/g, '{$1}').replace(/(.)\/$/, '$1');

function contractOf(
  reader: DocumentReader,
  operation: JsonObject,
  shared: readonly Json[],
): Omit<OperationContract, 'method' | 'path'> {
  const integration = objectField(operation, 'x-amazon-apigateway-integration');
  const schemes = schemesOf(reader, operation);
  return {
    parameters: parametersOf(reader, [...shared, ...listField(operation, 'parameters')]),
    requiresKey: schemes.some(({ isKey }) => isKey),
    authorizers: schemes
      .filter(({ isKey }) => !isKey)
      .map(({ name }) => name)
      .sort(),
    request: schemasOf(reader, field(operation, 'requestBody')),
    responses: new Map(
      Object.entries(objectField(operation, 'responses'))
        .filter(([status]) => /^\d{3}$/.test(status))
        .map(([status, response]) => [status, schemasOf(reader, response)]),
    ),
    isPreflight: stringField(integration, 'type')?.toLowerCase() === 'mock',
  };
}

function parametersOf(
  reader: DocumentReader,
  written: readonly Json[],
): ReadonlyMap<string, boolean> {
  const parameters = written.map((parameter) => reader.deref(parameter));
  return new Map(
    parameters
      .filter((parameter) => ['query', 'header'].includes(stringField(parameter, 'in') ?? ''))
      .map((parameter) => [
        `${stringField(parameter, 'in') ?? ''} ${stringField(parameter, 'name') ?? ''}`,
        field(parameter, 'required') === true,
      ]),
  );
}

function schemesOf(reader: DocumentReader, operation: JsonObject) {
  const written = field(operation, 'security') ?? field(reader.document, 'security');
  const requirements = Array.isArray(written) ? (written as readonly Json[]) : [];
  const names = requirements.flatMap((one) => (isJsonObject(one) ? Object.keys(one) : []));
  const known = objectField(objectField(reader.document, 'components'), 'securitySchemes');
  return [...new Set(names)].map((name) => {
    const scheme = objectField(known, name);
    const isKey =
      stringField(scheme, 'type') === 'apiKey' &&
      stringField(scheme, 'name')?.toLowerCase() === 'x-api-key' &&
      field(scheme, 'x-amazon-apigateway-authtype') === undefined;
    return { name, isKey };
  });
}

function schemasOf(reader: DocumentReader, written: Json | undefined): ReadonlyMap<string, Json> {
  if (written === undefined) return new Map();
  return new Map(
    Object.entries(objectField(reader.deref(written), 'content')).flatMap(([mediaType, media]) => {
      const schema = field(media, 'schema');
      return schema === undefined ? [] : [[mediaType, schema]];
    }),
  );
}
