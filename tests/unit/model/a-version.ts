import type { ApiVersion } from '../../../src/model/api.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { normalizeOpenApi } from '../../../src/spec/normalize/openapi.ts';

/** The model of an OpenAPI 3.1 document, as version `v1` of the API `a`. */
export function aVersion(document: JsonObject): ApiVersion {
  const file = { apiId: 'a', version: 'v1', path: '/a/v1.yaml', file: 'openapi/a/v1.yaml' };
  return normalizeOpenApi(
    { openapi: '3.1.0', info: { title: 'Orders', version: '1' }, ...document },
    { file, format: { name: 'openapi', version: '3.1.0' }, hasKeys: true },
    () => undefined,
  );
}

export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

export const json = (schema: JsonObject): JsonObject => ({
  content: { 'application/json': { schema } },
});
