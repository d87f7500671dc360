import {
  field,
  isJsonObject,
  listField,
  objectField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { resolvePointer } from '../../model/json-pointer.ts';

/** Levels of a schema that Redoc lays open by itself; what is deeper waits for a press. */
const openLevels = 3;

interface Walk {
  readonly document: JsonObject;
  /** Schemas that may still be visited; below zero the measure is "too many". */
  left: number;
  /** What references were found to point at. */
  readonly resolved: Map<string, Json>;
  /** References that the walk is inside of: a cycle is followed once. */
  readonly inside: Set<string>;
}

/** The schemas right below one: members, properties, items. */
function below(schema: JsonObject): readonly Json[] {
  const members = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => listField(schema, keyword));
  const rest = [field(schema, 'items'), field(schema, 'additionalProperties')];
  return [
    ...members,
    ...Object.values(objectField(schema, 'properties')),
    ...rest.filter(isJsonObject),
  ];
}

function follow(walk: Walk, ref: string): Json {
  const known = walk.resolved.get(ref);
  if (known !== undefined) return known;
  const found = resolvePointer(walk.document, ref) ?? null;
  walk.resolved.set(ref, found);
  return found;
}

function visitSchema(walk: Walk, schema: Json, levels: number, merging: boolean): void {
  if (!isJsonObject(schema) || walk.left < 0) return;
  walk.left -= 1;
  const ref = field(schema, '$ref');
  if (typeof ref === 'string') {
    if (walk.inside.has(ref)) return;
    walk.inside.add(ref);
    visitSchema(walk, follow(walk, ref), levels, merging);
    walk.inside.delete(ref);
    return;
  }
  const mergesHere = merging || Array.isArray(field(schema, 'allOf'));
  if (!mergesHere && levels <= 0) return;
  for (const child of below(schema)) visitSchema(walk, child, levels - 1, mergesHere);
}

/** Finds the schemas of an operation's body and responses, and visits them. */
function visitContents(walk: Walk, value: Json | undefined, depth = 0): void {
  if (depth > 8 || walk.left < 0) return;
  if (Array.isArray(value)) {
    for (const item of value as Json[]) visitContents(walk, item, depth + 1);
  } else if (isJsonObject(value)) {
    const ref = field(value, '$ref');
    if (typeof ref === 'string') {
      visitContents(walk, follow(walk, ref), depth + 1);
    } else if (Object.hasOwn(value, 'schema')) {
      visitSchema(walk, value['schema'] ?? null, openLevels, false);
    } else {
      for (const part of Object.values(value)) visitContents(walk, part, depth + 1);
    }
  }
}

/**
 * How many schemas Redoc has to look at to show an operation. It merges every `allOf` whole, down to the last property, so
 * cycles of `allOf` cost exponentially: one operation of Microsoft Graph, as its author wrote it, counts 4.5 million and freezes
 * a tab for 100 s. Rendering cannot be interrupted and a limit of time would only be noticed when it is over, so this is counted
 * first, by a walk that ends at its limit. What the portal cuts (src/model/cut-description.ts) has its `allOf` merged when the site
 * is built and seldom comes near; this stands for what merging could not dissolve.
 *
 * @param document the description that the operation's references point into
 * @param limit where to stop counting
 * @returns the count, or Infinity when it passes the limit
 */
export function measureOperation(
  document: JsonObject,
  operation: JsonObject,
  limit: number,
): number {
  const walk: Walk = { document, left: limit, resolved: new Map(), inside: new Set() };
  visitContents(walk, field(operation, 'requestBody'));
  visitContents(walk, field(operation, 'responses'));
  return walk.left < 0 ? Infinity : limit - walk.left;
}
