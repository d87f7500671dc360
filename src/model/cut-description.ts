import type { ApiVersion, Tag } from './api.ts';
import type { Operation } from './operation.ts';
import { callOnly } from './call-only.ts';
import { refsOf, rewriteRefs } from './description-refs.ts';
import { createSchemaFlattener } from './flatten-schema.ts';
import { formatPointer, parsePointer, resolvePointer } from './json-pointer.ts';
import {
  isJsonObject,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from './json.ts';
import { operationsByTag } from './operations-by-tag.ts';

/** One page of the reference: a tag, or a part of one that has many operations. */
export interface ReferencePart {
  /** URL-safe, unique in the version: the tag's own slug for its first part. */
  readonly slug: string;
  readonly tag: Tag;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly operations: readonly Operation[];
}

/** Makes small descriptions out of a large one. Keep it: what it has worked out for one page serves the next. */
export interface DescriptionCutter {
  /** For a console: without the schemas of answers (see callOnly). */
  byOperation(operation: Operation): JsonObject;
  byPart(part: Pick<ReferencePart, 'operations'>): JsonObject;
}

/** Operations on one page of the reference: more make it slow to open and hard to read. */
const operationsPerPart = 25;
/**
 * Characters of schemas, as JSON, in a cut: enough for what an operation takes and gives. Redoc takes more than a millisecond of
 * the main thread for each thousand (bench/RESULTS.md), so a part that spends all of it opens a quarter of a second later.
 */
const schemaBudget = { operation: 64_000, part: 200_000 } as const;

/** The pages of the reference in the order of the tags. */
export function referenceParts(
  version: Pick<ApiVersion, 'tags' | 'operations'>,
): readonly ReferencePart[] {
  const taken = new Set(version.tags.map(({ slug }) => slug));
  return operationsByTag(version).flatMap(({ tag, operations }) => {
    const of = Math.ceil(operations.length / operationsPerPart);
    return Array.from({ length: of }, (_, index) => ({
      slug: index === 0 ? tag.slug : freeSlug(`${tag.slug}-${index + 1}`, taken),
      tag,
      number: index + 1,
      of,
      operations: operations.slice(index * operationsPerPart, (index + 1) * operationsPerPart),
    }));
  });
}

function freeSlug(wanted: string, taken: Set<string>): string {
  const slug = taken.has(wanted) ? freeSlug(`${wanted}-part`, taken) : wanted;
  taken.add(slug);
  return slug;
}

/**
 * A cutter for one version and its document (OpenAPI 3.1 or 3.2). A cut holds the operations, everything they point at, their
 * security schemes, tags and the servers. Schemas come nearest first until the budget is spent; what is beyond is named in a stub.
 */
export function createDescriptionCutter(
  version: ApiVersion,
  document: JsonObject,
): DescriptionCutter {
  const source: Source = {
    document,
    flatten: createSchemaFlattener(document),
    sizes: new Map(),
    places: new Map(),
  };
  const cut = (
    operations: readonly Operation[],
    budget: number,
    shape: (operation: JsonObject) => JsonObject = (operation) => operation,
  ): JsonObject => {
    const paths = pathsOf(document, operations, 'operation', shape);
    const webhooks = pathsOf(document, operations, 'webhook', shape);
    const parts = collectParts(source, { paths, webhooks }, budget);
    return {
      openapi: document['openapi'] ?? '3.1.1',
      info: { title: version.title, version: version.release },
      servers: listField(document, 'servers'),
      tags: tagsOf(document, version, operations),
      ...(Array.isArray(document['security']) ? { security: document['security'] } : {}),
      paths: parts.rewrite(paths),
      ...(Object.keys(webhooks).length > 0 ? { webhooks: parts.rewrite(webhooks) } : {}),
      components: { ...parts.components(), securitySchemes: schemesOf(document, operations) },
    };
  };
  return {
    byOperation: (operation) =>
      cut([operation], schemaBudget.operation, (written) => callOnly(document, written)),
    byPart: ({ operations }) => cut(operations, schemaBudget.part),
  };
}

function pathsOf(
  document: JsonObject,
  operations: readonly Operation[],
  kind: Operation['kind'],
  shape: (operation: JsonObject) => JsonObject,
): JsonObject {
  const paths = new Map<string, JsonObject>();
  const source = objectField(document, kind === 'operation' ? 'paths' : 'webhooks');
  for (const { path, method } of operations.filter((operation) => operation.kind === kind)) {
    const written = objectField(source, path);
    const ref = stringField(written, '$ref');
    const target = ref === undefined ? written : resolvePointer(document, ref);
    const item = isJsonObject(target) ? target : {};
    const about = Object.fromEntries(
      ['summary', 'description', 'parameters', 'servers'].flatMap((key) =>
        Object.hasOwn(item, key) ? [[key, item[key] as Json]] : [],
      ),
    );
    paths.set(path, { ...about, ...paths.get(path), [method]: shape(objectField(item, method)) });
  }
  return Object.fromEntries(paths);
}

function tagsOf(
  document: JsonObject,
  version: ApiVersion,
  operations: readonly Operation[],
): readonly Json[] {
  const slugs = new Set(operations.flatMap(({ tags }) => tags));
  const names = new Set(version.tags.filter(({ slug }) => slugs.has(slug)).map(({ name }) => name));
  return listField(document, 'tags').filter((tag) => names.has(stringField(tag, 'name') ?? ''));
}

function schemesOf(document: JsonObject, operations: readonly Operation[]): JsonObject {
  const names = new Set(
    operations.flatMap(({ security }) =>
      security.flatMap(({ schemes }) => schemes.map(({ name }) => name)),
    ),
  );
  const schemes = objectField(objectField(document, 'components'), 'securitySchemes');
  return Object.fromEntries(Object.entries(schemes).filter(([name]) => names.has(name)));
}

/** What all cuts of a document share; the maps hold as much as it has schemas and `$ref`s. */
interface Source {
  readonly document: JsonObject;
  /** The schema at a pointer without `allOf`. */
  flatten(ref: string): JsonObject;
  /** Characters of each part as JSON, by its pointer. */
  readonly sizes: Map<string, number>;
  /** Pointers by the `$ref` as written. */
  readonly places: Map<string, string>;
}

/** The pointer that a `$ref` means, one for all its spellings. */
function placeOf({ places }: Source, ref: string): string {
  const known = places.get(ref);
  if (known !== undefined) return known;
  const place = formatPointer(parsePointer(ref));
  places.set(ref, place);
  return place;
}

interface Parts {
  rewrite(value: JsonObject): JsonObject;
  components(): JsonObject;
}

/** Follows $refs breadth first from the operations, so that what a reader meets first is what the budget is spent on. */
function collectParts(source: Source, roots: JsonObject, budget: number): Parts {
  const { document, sizes } = source;
  const kept = new Map<
    string,
    { readonly section: string; readonly name: string; readonly value: Json }
  >();
  const dropped = new Set<string>();
  let left = budget;
  const admit = (ref: string): readonly string[] => {
    const place = placeOf(source, ref);
    if (kept.has(place) || dropped.has(place)) return [];
    const path = parsePointer(place);
    const [root, section, name] = path;
    const isComponent = root === 'components' && path.length === 3;
    const isSchema = !isComponent || section === 'schemas';
    const value = isSchema ? source.flatten(place) : (resolvePointer(document, place) ?? {});
    const size = sizes.get(place) ?? JSON.stringify(value).length;
    sizes.set(place, size);
    if (isSchema && size > left) {
      dropped.add(place);
      return [];
    }
    if (isSchema) left -= size;
    kept.set(place, {
      section: isComponent ? (section ?? 'schemas') : 'schemas',
      name: isComponent ? (name ?? '') : nameOf(place),
      value,
    });
    return refsOf(value);
  };
  let wave = refsOf(roots);
  while (wave.length > 0) wave = wave.flatMap(admit);

  const target = (ref: string): JsonObject => {
    const part = kept.get(placeOf(source, ref));
    return part
      ? { $ref: `#${formatPointer(['components', part.section, part.name])}` }
      : stub(ref);
  };
  const hasPart = (ref: string): boolean => kept.has(placeOf(source, ref));
  const rewrite = (value: Json): Json => rewriteRefs(value, target, hasPart);
  return {
    rewrite: (value) => rewrite(value) as JsonObject,
    components: () => {
      const sections = new Map<string, [string, Json][]>();
      for (const { section, name, value } of kept.values()) {
        sections.set(section, [...(sections.get(section) ?? []), [name, rewrite(value)]]);
      }
      return Object.fromEntries(
        [...sections].map(([section, entries]) => [section, Object.fromEntries(entries)]),
      );
    },
  };
}

/** A place that is no component gets a name as one. */
function nameOf(place: string): string {
  return parsePointer(place)
    .join('.')
    .replace(/[^\w.-]/g, '_');
}

function stub(ref: string): JsonObject {
  const name = parsePointer(ref).at(-1) ?? ref;
  return {
    title: name,
    description: `\`${name}\` is left out of this page; the full description has it.`,
  };
}
