import { isJsonObject, listField, type Json, type JsonObject } from '../../model/json.ts';
import type { DocumentReader } from './reader.ts';

/** Where a schema stands: two of them that cannot be laid into one object both hold. */
const schemaKeys = new Set(['headers', 'payload']);

/**
 * A message or an operation with what it shares with others: key by key as JSON Merge Patch does it (RFC 7396), a later trait over an
 * earlier one, and its own words over all of them (AsyncAPI 3.0, "Traits Merge Mechanism").
 */
export function mergeTraits(reader: DocumentReader, value: JsonObject): JsonObject {
  const traits = listField(value, 'traits').map((trait) => reader.deref(trait));
  return traits.length === 0 ? value : [...traits, value].reduce(layOver);
}

function layOver(under: JsonObject, over: JsonObject): JsonObject {
  const entries = Object.entries(over).map(([key, value]) => [
    key,
    Object.hasOwn(under, key) ? layField(key, under[key] ?? null, value) : value,
  ]);
  return { ...under, ...Object.fromEntries(entries) };
}

function layField(key: string, under: Json, over: Json): Json {
  if (!isJsonObject(under) || !isJsonObject(over)) return over;
  const hasRef = Object.hasOwn(under, '$ref') || Object.hasOwn(over, '$ref');
  if (!hasRef) return layOver(under, over);
  return schemaKeys.has(key) ? { allOf: [under, over] } : over;
}
