import { upgradeFromTwoToThree } from '@scalar/openapi-upgrader/2.0-to-3.0';
import { parse as parseYaml } from 'yaml';
import type { OpenApiDocument } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { isObject, type JsonObject } from './json-object.ts';

/**
 * Parses what ImportRestApi or PutRestApi was sent: Swagger 2.0 or OpenAPI 3.0, JSON or YAML.
 * @returns OpenAPI 3.0; Swagger is converted
 * @throws AwsError 400 when it is none of these
 */
export function readDescription(body: Uint8Array): OpenApiDocument {
  const document = parse(Buffer.from(body).toString());
  if (!isObject(document) || !isObject(document['info'])) throw invalidInput();
  if (document['swagger'] === '2.0') return convert(document);
  if (!/^3\.0\.\d+/.test(String(document['openapi']))) throw invalidInput();
  return document;
}

function parse(text: string): unknown {
  try {
    // YAML's parser takes JSON too, at a tenth of the speed.
    return text.trimStart().startsWith('{') ? JSON.parse(text) : parseYaml(text);
  } catch {
    throw invalidInput();
  }
}

function convert(document: JsonObject): OpenApiDocument {
  try {
    return { ...upgradeFromTwoToThree(document) };
  } catch {
    throw invalidInput();
  }
}

const invalidInput = () => badRequest('Invalid OpenAPI input.');
