import { resolvePointer } from './json-pointer.ts';
import {
  isJsonObject,
  objectField,
  stringField,
  without,
  type Json,
  type JsonObject,
} from './json.ts';

/**
 * An operation as a console needs it: what it takes, whole, and of its answers the statuses, words, media types and examples. The
 * schemas of answers stand on the page beside the console, and are most of what a console would spend its time on.
 */
export function callOnly(document: JsonObject, operation: JsonObject): JsonObject {
  if (!Object.hasOwn(operation, 'responses')) return operation;
  const answer = (written: Json): Json => {
    const ref = stringField(written, '$ref');
    const response = ref === undefined ? written : (resolvePointer(document, ref) ?? {});
    if (!isJsonObject(response) || !Object.hasOwn(response, 'content')) return response;
    return { ...response, content: mapValues(objectField(response, 'content'), withoutSchema) };
  };
  return { ...operation, responses: mapValues(objectField(operation, 'responses'), answer) };
}

const withoutSchema = (media: Json): Json =>
  isJsonObject(media) ? without(without(media, 'schema'), 'itemSchema') : media;

const mapValues = (map: JsonObject, change: (value: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
