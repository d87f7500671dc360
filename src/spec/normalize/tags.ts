import type { Tag } from '../../model/api.ts';
import {
  defined,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { readExternalDocs } from './info.ts';
import type { DocumentReader } from './reader.ts';
import { slugify, uniqueNames } from './slugs.ts';

/** Operations without a tag are listed under this one. */
const untagged = 'default';

/** The tags of a document, and the slug of each by name. */
export interface TagTable {
  readonly tags: readonly Tag[];
  /** Slugs for the tags of one operation, at least one. */
  slugsOf(operation: JsonObject): readonly string[];
}

/** Declared tags in their order, then those only used, in order of use. */
export function readTags(
  reader: DocumentReader,
  declared: readonly Json[],
  operations: readonly JsonObject[],
): TagTable {
  const byName = new Map<string, JsonObject>();
  for (const written of declared) {
    const tag = reader.deref(written);
    const name = stringField(tag, 'name');
    if (name !== undefined && !byName.has(name)) byName.set(name, tag);
  }
  const namesOf = (operation: JsonObject): readonly string[] => {
    const names = listField(operation, 'tags').map((tag) =>
      typeof tag === 'string' ? tag : stringField(reader.deref(tag), 'name'),
    );
    const known = [...new Set(names.filter((name) => name !== undefined))];
    return known.length > 0 ? known : [untagged];
  };
  for (const name of operations.flatMap(namesOf)) if (!byName.has(name)) byName.set(name, {});

  const unique = uniqueNames();
  const slugs = new Map([...byName.keys()].map((name) => [name, unique(slugify(name) || 'tag')]));
  return {
    tags: [...byName].map(([name, tag]) => readTag(name, tag, slugs)),
    slugsOf: (operation) => namesOf(operation).flatMap((name) => slugs.get(name) ?? []),
  };
}

function readTag(name: string, tag: JsonObject, slugs: ReadonlyMap<string, string>): Tag {
  const parent = stringField(tag, 'parent');
  return defined({
    name,
    title: stringField(tag, 'x-displayName') ?? stringField(tag, 'summary'),
    slug: slugs.get(name) ?? '',
    parent: parent === undefined ? undefined : slugs.get(parent),
    description: stringField(tag, 'description'),
    externalDocs: readExternalDocs(objectField(tag, 'externalDocs')),
  });
}
