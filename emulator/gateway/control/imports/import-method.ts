import type { MethodResponse } from '@aws-sdk/client-api-gateway';
import type {
  AuthorizerRecord,
  MethodRecord,
  OpenApiDocument,
  RequestValidatorRecord,
} from '../../state/records.ts';
import { importIntegration } from './import-integration.ts';
import type { ImportedModels } from './import-models.ts';
import { importSecurity } from './import-security.ts';
import { arrayOf, isObject, objectOf, resolve, textOf, type JsonObject } from './json-object.ts';

/** What the methods of a description refer to. */
export interface MethodImports {
  readonly document: OpenApiDocument;
  readonly descriptionId: string;
  readonly models: ImportedModels;
  readonly authorizers: ReadonlyMap<string, AuthorizerRecord>;
  readonly validators: ReadonlyMap<string, RequestValidatorRecord>;
}

/** Where a method is written in a description, and the resource it goes to. */
export interface MethodPlace {
  /** Key in `paths`. */
  readonly path: string;
  readonly pathItem: JsonObject;
  /** Key in the path item: `get`, `x-amazon-apigateway-any-method`. */
  readonly key: string;
  readonly httpMethod: string;
  readonly resourceId: string;
}

/**
 * Makes a method of one operation of a description.
 * @throws AwsError 400 for an integration that cannot be
 */
export function importMethod(imports: MethodImports, place: MethodPlace): MethodRecord {
  const { document, descriptionId } = imports;
  const { path, key, pathItem, httpMethod, resourceId } = place;
  const operation = objectOf(pathItem[key]);
  const operationName = textOf(operation['operationId']);
  const methodIntegration = importIntegration(document, operation, resourceId);
  return {
    httpMethod,
    ...importSecurity(document, operation, imports.authorizers),
    ...(operationName && { operationName }),
    ...requestValidator(imports, operation),
    ...requestParameters(document, pathItem, operation),
    ...requestModels(imports, operation),
    ...methodResponses(imports, operation),
    ...(methodIntegration && { methodIntegration }),
    described: { descriptionId, path, method: key },
  };
}

function requestValidator({ document, validators }: MethodImports, operation: JsonObject) {
  const member = 'x-amazon-apigateway-request-validator';
  const validator = validators.get(textOf(operation[member] ?? document[member]) ?? '');
  return validator && { requestValidatorId: validator.id };
}

const locations: Readonly<Record<string, string>> = {
  path: 'path',
  query: 'querystring',
  header: 'header',
};

/** Those of the operation go before those of the path; cookies are nothing to API Gateway. */
function requestParameters(document: OpenApiDocument, pathItem: JsonObject, operation: JsonObject) {
  const entries = [...arrayOf(pathItem['parameters']), ...arrayOf(operation['parameters'])].flatMap(
    (value) => {
      const parameter = resolve(document, value);
      const location = locations[String(parameter['in'])];
      const name = textOf(parameter['name']);
      if (!location || !name) return [];
      return [[`method.request.${location}.${name}`, parameter['required'] === true] as const];
    },
  );
  return entries.length > 0 ? { requestParameters: Object.fromEntries(entries) } : {};
}

function requestModels(imports: MethodImports, operation: JsonObject) {
  const body = resolve(imports.document, operation['requestBody']);
  const models = contentModels(imports, body['content']);
  return Object.keys(models).length > 0 ? { requestModels: models } : {};
}

/** Only responses with a status of their own; `default` and `4XX` are unknown to API Gateway. */
function methodResponses(imports: MethodImports, operation: JsonObject) {
  const responses = Object.entries(objectOf(operation['responses']))
    .filter(([status]) => /^[1-5]\d\d$/.test(status))
    .map(([status, value]) => [status, methodResponse(imports, status, value)] as const);
  return responses.length > 0 ? { methodResponses: Object.fromEntries(responses) } : {};
}

function methodResponse(imports: MethodImports, statusCode: string, value: unknown) {
  const source = resolve(imports.document, value);
  const headers = Object.keys(objectOf(source['headers']));
  const responseModels = contentModels(imports, source['content']);
  const response: MethodResponse = {
    statusCode,
    ...(headers.length > 0 && {
      responseParameters: Object.fromEntries(
        headers.map((header) => [`method.response.header.${header}`, false]),
      ),
    }),
    ...(Object.keys(responseModels).length > 0 && { responseModels }),
  };
  return response;
}

function contentModels({ models }: MethodImports, content: unknown): Record<string, string> {
  const entries = Object.entries(objectOf(content)).flatMap(([contentType, media]) => {
    const { schema } = objectOf(media);
    const isSchema = isObject(schema) && Object.keys(schema).length > 0;
    return isSchema ? [[contentType, models.nameOf(schema)] as const] : [];
  });
  return Object.fromEntries(entries);
}
