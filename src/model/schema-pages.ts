import type { ApiVersion } from './api.ts';
import { schemaSlugs } from './schema-slugs.ts';

/** A named schema that has a page. */
export interface ListedSchema {
  readonly name: string;
  readonly slug: string;
}

/** One page of the list of schemas, by name. */
export interface SchemaListPage {
  /** Counted from 1. */
  readonly number: number;
  readonly schemas: readonly ListedSchema[];
}

const schemasPerPage = 150;
const natural = new Intl.Collator('en', { numeric: true });
const kept = new WeakMap<ApiVersion, readonly SchemaListPage[]>();

/** The named schemas of a version from A to Z, in pages of a bounded size; no page when there are none. Worked out once. */
export function schemaListPages(version: ApiVersion): readonly SchemaListPage[] {
  const known = kept.get(version);
  if (known) return known;
  const schemas = [...schemaSlugs(version)]
    .map(([name, slug]) => ({ name, slug }))
    .sort((one, other) => natural.compare(one.name, other.name));
  const pages = Array.from({ length: Math.ceil(schemas.length / schemasPerPage) }, (_, index) => ({
    number: index + 1,
    schemas: schemas.slice(index * schemasPerPage, (index + 1) * schemasPerPage),
  }));
  kept.set(version, pages);
  return pages;
}
