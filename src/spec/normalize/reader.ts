import { formatPointer, parsePointer, resolvePointer } from '../../model/json-pointer.ts';
import {
  isJsonObject,
  objectField,
  stringField,
  without,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { uniqueNames } from './slugs.ts';

/** Reads one upgraded document: follows its $refs and gives every schema that is pointed at an id. */
export interface DocumentReader {
  readonly document: JsonObject;
  /** The object a node stands for: itself, or what its chain of $refs ends at; empty when that is nothing. */
  deref(node: Json | undefined): JsonObject;
  /** JSON pointer to what a node stands for: where its chain of $refs ends, else where it stands itself. */
  placeOf(node: Json | undefined, place: string): string;
  /** The id of the schema a `$ref` points at, the same for every spelling of the same place. */
  schemaId(ref: string): string;
  /** Ids given so far with the place of each schema; grows while schemas are read. */
  readonly schemaPlaces: ReadonlyMap<string, string>;
}

export function createReader(document: JsonObject): DocumentReader {
  const idByPlace = new Map<string, string>();
  const schemaPlaces = new Map<string, string>();
  const unique = uniqueNames();
  const schemaId = (ref: string): string => {
    const place = endOfChain(document, ref);
    const known = idByPlace.get(place);
    if (known !== undefined) return known;
    const id = unique(parsePointer(place).at(-1) ?? 'schema');
    idByPlace.set(place, id);
    schemaPlaces.set(id, place);
    return id;
  };
  for (const name of Object.keys(objectField(objectField(document, 'components'), 'schemas'))) {
    schemaId(`#${formatPointer(['components', 'schemas', name])}`);
  }
  return {
    document,
    schemaId,
    schemaPlaces,
    placeOf: (node, place) => {
      const ref = stringField(node, '$ref');
      return ref === undefined ? place : endOfChain(document, ref);
    },
    deref: (node) => {
      const ref = stringField(node, '$ref');
      if (ref === undefined) return isJsonObject(node) ? node : {};
      const beside = without(node as JsonObject, '$ref');
      const target = resolvePointer(document, endOfChain(document, ref));
      return isJsonObject(target) ? { ...target, ...beside } : beside;
    },
  };
}

/** The last place of a chain of bare $refs, in its canonical spelling; a chain that bites its tail ends where it began. */
function endOfChain(document: JsonObject, ref: string): string {
  const visited = new Set<string>();
  let place = canonical(ref);
  while (!visited.has(place)) {
    visited.add(place);
    const target = resolvePointer(document, place);
    const next = stringField(target, '$ref');
    if (next === undefined || Object.keys(target as JsonObject).length > 1) return place;
    place = canonical(next);
  }
  return place;
}

function canonical(ref: string): string {
  return ref.startsWith('#') ? formatPointer(parsePointer(ref)) : ref;
}
