import type { Response } from './operation.ts';
import type { SchemaNode } from './schema.ts';
import { isRef } from './schema-words.ts';

/**
 * For each response whose bodies were described by an earlier one, that one's status: errors of an API mostly look alike, and a
 * page need not say it five times.
 * @param responses in the order they are shown
 */
export function repeatedBodies(responses: readonly Response[]): ReadonlyMap<Response, string> {
  const first = new Map<string, string>();
  const repeats = new Map<Response, string>();
  for (const response of responses) {
    const key = keyOf(response);
    if (key === undefined) continue;
    const status = first.get(key);
    if (status === undefined) first.set(key, response.status);
    else repeats.set(response, status);
  }
  return repeats;
}

/** Only bodies that are named schemas, or lists of them, are the same at a glance. */
function keyOf({ contents }: Response): string | undefined {
  const names = contents.map(({ mediaType, schema }) => [mediaType, schema && nameOf(schema)]);
  const isNamed = names.length > 0 && names.every(([, name]) => name !== undefined);
  return isNamed ? JSON.stringify(names) : undefined;
}

function nameOf(node: SchemaNode): string | undefined {
  if (isRef(node)) return node.ref;
  const isList = node.types.join() === 'array' && node.items && isRef(node.items);
  return isList ? `[${nameOf(node.items)}]` : undefined;
}
