import { field, type Json, type JsonObject } from '../../model/json.ts';
import type { DocumentReader } from './reader.ts';

/** The `bindings` of a channel, an operation or a message of AsyncAPI as written, by protocol; `undefined` where there are none. */
export function readBindings(reader: DocumentReader, owner: JsonObject): Json | undefined {
  const bindings = reader.deref(field(owner, 'bindings'));
  return Object.keys(bindings).length > 0 ? bindings : undefined;
}
