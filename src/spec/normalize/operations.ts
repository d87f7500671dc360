import {
  httpMethods,
  type HttpMethod,
  type Operation,
  type SecurityRequirement,
} from '../../model/operation.ts';
import { formatPointer } from '../../model/json-pointer.ts';
import { defined, field, objectField, stringField, type JsonObject } from '../../model/json.ts';
import { readCallbacks } from './callbacks.ts';
import { readExternalDocs, readServers } from './info.ts';
import type { OperationNames } from './links.ts';
import { readParameters } from './parameters.ts';
import type { DocumentReader } from './reader.ts';
import { readRequestBody, readResponses } from './responses.ts';
import { readSecurity } from './security.ts';
import { slugify, uniqueNames } from './slugs.ts';
import type { TagTable } from './tags.ts';

/** An operation as found in the document, before it is read. */
export interface FoundOperation {
  readonly kind: Operation['kind'];
  readonly path: string;
  readonly method: HttpMethod;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/** A fault in the upgraded document, which has no lines: the pointer holds for the file as written in nearly every case. */
export interface Fault {
  readonly code: 'duplicate-operation-id' | 'operation-not-shown' | 'path-not-routable';
  readonly pointer: string;
  readonly facts: readonly string[];
}
export type FaultSink = (fault: Fault) => void;

/** Operations and webhooks in the order written. */
export function findOperations(
  reader: DocumentReader,
  report: FaultSink,
): readonly FoundOperation[] {
  return (['paths', 'webhooks'] as const).flatMap((place) =>
    Object.entries(objectField(reader.document, place))
      .filter(([path]) => !path.startsWith('x-'))
      .flatMap(([path, written]) => {
        const pathItem = reader.deref(written);
        for (const method of Object.keys(objectField(pathItem, 'additionalOperations'))) {
          report({
            code: 'operation-not-shown',
            pointer: formatPointer([place, path]),
            facts: [method],
          });
        }
        return httpMethods
          .filter((method) => Object.hasOwn(pathItem, method))
          .map((method) => ({
            kind: place === 'paths' ? ('operation' as const) : ('webhook' as const),
            path,
            method,
            pathItem,
            operation: objectField(pathItem, method),
          }));
      }),
  );
}

/** Reads the operations found, giving each a slug of its own. `hasKeys`: the gateway asks for keys on this API. */
export function readOperations(
  reader: DocumentReader,
  found: readonly FoundOperation[],
  tags: TagTable,
  hasKeys: boolean,
  report: FaultSink,
): readonly Operation[] {
  const unique = uniqueNames();
  const slugs = found.map(({ path, method, operation }) => {
    const operationId = stringField(operation, 'operationId') ?? '';
    return unique(slugify(operationId) || slugify(`${method} ${path}`) || method);
  });
  const names = nameOperations(found, slugs, report);
  const documentSecurity = readSecurity(reader.document);
  return found.map(({ kind, path, method, pathItem, operation }, index) => {
    const security = readSecurity(operation) ?? documentSecurity;
    return defined({
      slug: slugs[index] ?? '',
      operationId: stringField(operation, 'operationId') || undefined,
      kind,
      method,
      path,
      tags: tags.slugsOf(operation),
      summary: stringField(operation, 'summary') ?? stringField(pathItem, 'summary'),
      description: stringField(operation, 'description') ?? stringField(pathItem, 'description'),
      deprecated: field(operation, 'deprecated') === true,
      sunset: readSunset(operation),
      parameters: readParameters(reader, pathItem, operation),
      requestBody: readRequestBody(reader, operation),
      responses: readResponses(reader, operation, names),
      security: security ?? [],
      requiresKey: hasKeys && kind === 'operation' && !isOpen(security),
      servers: readServers(operation) ?? readServers(pathItem),
      externalDocs: readExternalDocs(objectField(operation, 'externalDocs')),
      callbacks: readCallbacks(reader, operation, names),
    });
  });
}

/** Where links find operations. Of two with one operationId the first has it, and the second is reported. */
function nameOperations(
  found: readonly FoundOperation[],
  slugs: readonly string[],
  report: FaultSink,
): OperationNames {
  const byId = new Map<string, string>();
  const byPlace = new Map<string, string>();
  const owners = new Map<string, string>();
  found.forEach(({ kind, path, method, operation }, index) => {
    const slug = slugs[index] ?? '';
    const place = [kind === 'webhook' ? 'webhooks' : 'paths', path, method];
    byPlace.set(formatPointer(place), slug);
    const id = stringField(operation, 'operationId') || undefined;
    if (id === undefined) return;
    const owner = owners.get(id);
    if (owner === undefined) {
      owners.set(id, `${method.toUpperCase()} ${path}`);
      byId.set(id, slug);
    } else {
      const pointer = formatPointer([...place, 'operationId']);
      report({ code: 'duplicate-operation-id', pointer, facts: [id, owner] });
    }
  });
  return { byId, byPlace };
}

/** Whether `security` says outright that nothing is needed: `[]` or `[{}]`. Saying nothing at all does not. */
function isOpen(security: readonly SecurityRequirement[] | undefined): boolean {
  return security !== undefined && security.every(({ schemes }) => schemes.length === 0);
}

/** `x-sunset` of an operation counts while it is deprecated: until then nothing stops. */
function readSunset(operation: JsonObject): string | undefined {
  return field(operation, 'deprecated') === true ? stringField(operation, 'x-sunset') : undefined;
}
