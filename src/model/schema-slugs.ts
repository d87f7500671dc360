import type { ApiVersion } from './api.ts';
import { isStructured } from './schema-children.ts';

const kept = new WeakMap<ApiVersion, ReadonlyMap<string, string>>();

/**
 * The URL-safe, unique name of the page of each named schema that has lines to open; others are told in place. Names that differ
 * only in case get different slugs, because some file systems cannot keep both; none ends in `.md`, which is the address of another
 * page's Markdown twin.
 */
export function schemaSlugs(version: ApiVersion): ReadonlyMap<string, string> {
  const known = kept.get(version);
  if (known) return known;
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of Object.keys(version.schemas)) {
    if (!isStructured({ ref: name }, version)) continue;
    const slug = unused(slugOf(name), taken);
    taken.add(slug.toLowerCase());
    slugs.set(name, slug);
  }
  kept.set(version, slugs);
  return slugs;
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80)
    .replace(/\.(?=md$)/i, '-') || 'schema';

function unused(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug;
  for (let count = 2; taken.has(candidate.toLowerCase()); count += 1)
    candidate = `${slug}-${count}`;
  return candidate;
}
