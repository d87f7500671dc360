import type { ApiVersion } from '../model/api.ts';
import type { Operation } from '../model/operation.ts';
import {
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from '../model/json.ts';
import { preflightMethod, readableGatewayResponses } from './gateway/cors.ts';
import { keyScheme, writeOperation, type OperationContext } from './gateway/gateway-operation.ts';
import { createPathWriter, isRoutable } from './gateway/gateway-paths.ts';
import { createSchemaWriter } from './gateway/gateway-schema.ts';
import { fillPlaceholders, type GatewayTarget } from './gateway/placeholders.ts';
import { anyMethod, restMethods } from './gateway/rest-methods.ts';
import { createReader, type DocumentReader } from './normalize/reader.ts';

/** The largest body of ImportRestApi ("Amazon API Gateway quotas"), less some room for filled placeholders. */
const mostBytes = 5_900_000;
const notCopied = new Set(['x-amazon-apigateway-gateway-responses']);

/**
 * The description that API Gateway imports (ImportRestApi, OpenAPI 3.0.1): keys where the portal asks for them, the gateway's own
 * extensions with their placeholders filled, preflights, and gateway responses that a browser can read. Paths that API Gateway
 * cannot route are left out (the reader warns of them). Schemas and as many examples as fit stay, words for readers go.
 */
export function toGatewayDescription(
  version: ApiVersion,
  document: JsonObject,
  target: GatewayTarget,
): JsonObject {
  const reader = createReader(document);
  const schemas = createSchemaWriter(document);
  const securitySchemes = authorizersOf(reader);
  const authorizers = new Set(Object.keys(securitySchemes));
  const write = (examples: number): JsonObject => ({
    openapi: '3.0.1',
    info: { title: version.title, version: version.release || version.version },
    'x-amazon-apigateway-api-key-source': 'HEADER',
    ...extensionsOf(document),
    'x-amazon-apigateway-gateway-responses': {
      ...readableGatewayResponses,
      ...objectField(document, 'x-amazon-apigateway-gateway-responses'),
    },
    paths: writePaths(version, { reader, schemas, authorizers, examples }),
    components: {
      schemas: schemas.writeComponents(),
      securitySchemes: {
        ...securitySchemes,
        [keyScheme]: { type: 'apiKey', name: 'x-api-key', in: 'header' },
      },
    },
  });
  return fillExtensions(withinLimit(write), target);
}

/** Fewer examples where the description would be larger than API Gateway takes: all, then one a body, then none. */
function withinLimit(write: (examples: number) => JsonObject): JsonObject {
  const all = write(Infinity);
  if (sizeOf(all) <= mostBytes) return all;
  const one = write(1);
  return sizeOf(one) <= mostBytes ? one : write(0);
}

function sizeOf(description: JsonObject): number {
  return new TextEncoder().encode(JSON.stringify(description)).byteLength;
}

function writePaths(version: ApiVersion, base: Omit<OperationContext, 'renamed'>): JsonObject {
  const models = new Map(
    version.operations.map((operation) => [`${operation.method} ${operation.path}`, operation]),
  );
  const writePath = createPathWriter();
  const paths = new Map<string, JsonObject>();
  for (const [written, item] of Object.entries(objectField(base.reader.document, 'paths'))) {
    if (!written.startsWith('/') || !isRoutable(written)) continue;
    const { path, renamed } = writePath(written);
    const pathItem = base.reader.deref(item);
    // Two paths that differ in the names of variables only are one to the gateway; what was written first stays.
    paths.set(path, {
      ...writeMethods({ ...base, renamed }, written, pathItem, models),
      ...paths.get(path),
    });
  }
  return Object.fromEntries([...paths].map(([path, item]) => [path, withPreflight(item)]));
}

function writeMethods(
  context: OperationContext,
  path: string,
  pathItem: JsonObject,
  models: ReadonlyMap<string, Operation>,
): JsonObject {
  return Object.fromEntries(
    restMethods.flatMap((method) => {
      const operation = field(pathItem, method);
      if (!isJsonObject(operation)) return [];
      return [
        [method, writeOperation(context, pathItem, operation, models.get(`${method} ${path}`))],
      ];
    }),
  );
}

function withPreflight(item: JsonObject): JsonObject {
  const written = Object.keys(item);
  if (written.length === 0 || written.some((method) => ['options', anyMethod].includes(method))) {
    return item;
  }
  const parameters = Object.values(item).flatMap((operation) => listField(operation, 'parameters'));
  const verbs = written.map((method) => method.toUpperCase());
  return { ...item, options: preflightMethod(verbs, parameters) };
}

/** Schemes that the gateway itself checks: those with an authorizer. */
function authorizersOf(reader: DocumentReader): JsonObject {
  const schemes = objectField(objectField(reader.document, 'components'), 'securitySchemes');
  return Object.fromEntries(
    Object.entries(schemes)
      .map(([name, scheme]) => [name, reader.deref(scheme)] as const)
      .filter(([, scheme]) => stringField(scheme, 'x-amazon-apigateway-authtype') !== undefined),
  );
}

function extensionsOf(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).filter(
      ([key]) => key.startsWith('x-amazon-apigateway-') && !notCopied.has(key),
    ),
  );
}

/** Placeholders are filled in the gateway's own parts only: in an example, `${x}` is the provider's text. */
function fillExtensions(description: JsonObject, target: GatewayTarget): JsonObject {
  const fill = (holder: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(holder).map(([key, value]) => [
        key,
        key.startsWith('x-amazon-apigateway-') ? fillPlaceholders(value, target) : value,
      ]),
    );
  const each = (holder: JsonObject, change: (value: JsonObject) => JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(holder).map(([key, value]) => [
        key,
        isJsonObject(value) ? change(value) : value,
      ]),
    );
  const components = objectField(description, 'components');
  return {
    ...fill(description),
    paths: each(objectField(description, 'paths'), (item) => each(item, fill)),
    components: {
      ...components,
      securitySchemes: each(objectField(components, 'securitySchemes'), fill),
    },
  };
}
