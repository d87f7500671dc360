import type { ApiVersion, Operation, Tag } from './api.ts';

/** A tag with its operations in the order of the description. */
export interface TagGroup {
  readonly tag: Tag;
  readonly operations: readonly Operation[];
}

type Tagged = Pick<ApiVersion, 'tags' | 'operations'>;

const kept = new WeakMap<Tagged, readonly TagGroup[]>();

/**
 * Operations under each of their tags, in the order of the tags; tags without operations are left out. Worked out once a version:
 * the navigation of each of its pages asks.
 */
export function operationsByTag(version: Tagged): readonly TagGroup[] {
  const known = kept.get(version);
  if (known) return known;
  const groups = group(version);
  kept.set(version, groups);
  return groups;
}

function group({ tags, operations }: Tagged): readonly TagGroup[] {
  const groups = new Map<string, Operation[]>(tags.map((tag) => [tag.slug, []]));
  for (const operation of operations)
    for (const slug of operation.tags) groups.get(slug)?.push(operation);
  return tags
    .map((tag) => ({ tag, operations: groups.get(tag.slug) ?? [] }))
    .filter((tagged) => tagged.operations.length > 0);
}

const places = new WeakMap<readonly Operation[], ReadonlyMap<string, number>>();

/** Where each operation stands, worked out once a version: each of ten thousand pages asks. */
function placesOf(operations: readonly Operation[]): ReadonlyMap<string, number> {
  const known = places.get(operations);
  if (known) return known;
  const found = new Map(operations.map(({ slug }, index) => [slug, index]));
  places.set(operations, found);
  return found;
}

/** The operations before and after one, in reading order. */
export function neighbours(
  operations: readonly Operation[],
  slug: string,
): { readonly previous?: Operation; readonly next?: Operation } {
  const at = placesOf(operations).get(slug) ?? -1;
  const previous = operations[at - 1];
  const next = at < 0 ? undefined : operations[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}
