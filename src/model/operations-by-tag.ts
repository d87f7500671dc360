import type { ApiVersion, Tag } from './api.ts';
import type { Operation } from './operation.ts';

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
