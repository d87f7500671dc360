import { httpMethods, type Callback } from '../../model/operation.ts';
import { defined, field, objectField, stringField, type JsonObject } from '../../model/json.ts';
import type { OperationNames } from './links.ts';
import { readParameters } from './parameters.ts';
import type { DocumentReader } from './reader.ts';
import { readRequestBody, readResponses } from './responses.ts';

/** The callbacks of an operation: each request that may come, by name, address and method. */
export function readCallbacks(
  reader: DocumentReader,
  operation: JsonObject,
  operations: OperationNames,
): readonly Callback[] | undefined {
  const callbacks = Object.entries(objectField(operation, 'callbacks')).flatMap(([name, written]) =>
    Object.entries(reader.deref(written))
      .filter(([url]) => !url.startsWith('x-'))
      .flatMap(([url, pathItem]) =>
        requestsOf(reader, reader.deref(pathItem), operations).map((request) => ({
          name,
          url,
          ...request,
        })),
      ),
  );
  return callbacks.length > 0 ? callbacks : undefined;
}

type Request = Omit<Callback, 'name' | 'url'>;

function requestsOf(
  reader: DocumentReader,
  pathItem: JsonObject,
  operations: OperationNames,
): readonly Request[] {
  return httpMethods
    .filter((method) => Object.hasOwn(pathItem, method))
    .map((method) => {
      const value = objectField(pathItem, method);
      return defined({
        method,
        summary: stringField(value, 'summary') ?? stringField(pathItem, 'summary'),
        description: stringField(value, 'description') ?? stringField(pathItem, 'description'),
        deprecated: field(value, 'deprecated') === true,
        parameters: readParameters(reader, pathItem, value),
        requestBody: readRequestBody(reader, value),
        responses: readResponses(reader, value, operations),
      });
    });
}
