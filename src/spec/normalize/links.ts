import type { ResponseLink } from '../../model/operation.ts';
import { formatPointer, parsePointer } from '../../model/json-pointer.ts';
import { defined, field, objectField, stringField, type JsonObject } from '../../model/json.ts';
import type { DocumentReader } from './reader.ts';

/** The slug of an operation by what a link may name it by; `undefined` for one that this version does not have. */
export interface OperationNames {
  readonly byId: ReadonlyMap<string, string>;
  /** By its place in the document, e.g. `/paths/~1stops/get`. */
  readonly byPlace: ReadonlyMap<string, string>;
}

/** The links of a response, in the order written. */
export function readLinks(
  reader: DocumentReader,
  response: JsonObject,
  operations: OperationNames,
): readonly ResponseLink[] | undefined {
  const written = Object.entries(objectField(response, 'links'));
  if (written.length === 0) return undefined;
  return written.map(([name, value]) => {
    const link = reader.deref(value);
    const id = stringField(link, 'operationId');
    const ref = stringField(link, 'operationRef');
    const operation = id === undefined ? findByRef(ref, operations) : operations.byId.get(id);
    return defined({
      name,
      description: stringField(link, 'description'),
      operation,
      target: operation === undefined ? (id ?? ref) : undefined,
      parameters: Object.entries(objectField(link, 'parameters')).map(([parameter, of]) => ({
        name: parameter,
        value: of,
      })),
      requestBody: field(link, 'requestBody'),
    });
  });
}

/** A reference into another document means none of our operations. */
function findByRef(
  ref: string | undefined,
  { byPlace }: Pick<OperationNames, 'byPlace'>,
): string | undefined {
  return ref?.startsWith('#/') ? byPlace.get(formatPointer(parsePointer(ref))) : undefined;
}
