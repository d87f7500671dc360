import type { JsonObject } from './json.ts';
import { isJsonObject, objectField } from './json.ts';

/**
 * A named schema as JSON Schema, with its `$ref`s.
 * @param document OpenAPI 3.1 or 3.2, or AsyncAPI
 * @param name as in `ApiVersion.schemas`
 * @returns `undefined` where the schema does not stand under components
 */
export function schemaJson(document: JsonObject, name: string): JsonObject | undefined {
  const schemas = objectField(objectField(document, 'components'), 'schemas');
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  return isJsonObject(schema) ? schema : undefined;
}
