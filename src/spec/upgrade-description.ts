import { upgrade } from '@scalar/openapi-upgrader';
import type { JsonObject } from '../model/json.ts';

/**
 * OpenAPI 2.0 and 3.0 as 3.1; 3.1, 3.2 and AsyncAPI as they are. The upgrader writes into what it is given: everywhere for 2.0, into
 * the first level for 3.0, so it is given copies.
 */
export function upgradeDescription(document: JsonObject): JsonObject {
  if (Object.hasOwn(document, 'asyncapi')) return document;
  const copy = Object.hasOwn(document, 'swagger') ? structuredClone(document) : { ...document };
  return upgrade(copy, '3.1') as unknown as JsonObject;
}
