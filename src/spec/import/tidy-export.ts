import {
  field,
  isJsonObject,
  objectField,
  stringField,
  type JsonObject,
} from '../../model/json.ts';

/**
 * An export of API Gateway as a description: an operation without `security` needs nothing there, while in a description saying
 * nothing leaves it open; and mocks that answer a browser's OPTIONS are the deployment's, not the API's.
 */
export function tidyExport(document: JsonObject): JsonObject {
  const paths = Object.entries(objectField(document, 'paths')).map(([path, item]) => [
    path,
    isJsonObject(item) ? tidyPath(item) : item,
  ]);
  return { ...document, paths: Object.fromEntries(paths) as JsonObject };
}

function tidyPath(item: JsonObject): JsonObject {
  const entries = Object.entries(item).flatMap(([method, operation]) => {
    if (!isJsonObject(operation) || field(operation, 'responses') === undefined)
      return [[method, operation] as const];
    if (method === 'options' && isMock(operation)) return [];
    return [[method, { security: [], ...operation }] as const];
  });
  return Object.fromEntries(entries);
}

const isMock = (operation: JsonObject): boolean =>
  stringField(field(operation, 'x-amazon-apigateway-integration'), 'type')?.toLowerCase() ===
  'mock';
