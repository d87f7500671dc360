import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import { schemaOf, type SchemaNode } from '../model/schema.ts';
import type { Direction } from '../model/sample-schema.ts';
import type { SchemaChild } from '../model/schema-children.ts';
import { schemaSlugs } from '../model/schema-slugs.ts';
import { isRef, namedIn, typeWords } from '../model/schema-words.ts';
import { schemaPath, twinPath } from '../model/site-paths.ts';
import { type SchemaLine, unfoldSchema } from '../model/unfold-schema.ts';
import { code, inline, link } from './escape.ts';
import { item } from './list-item.ts';
import { schemaFacts, schemaMarks } from './schema-facts.ts';

/** How much of a schema a twin unfolds, in the measure of unfoldSchema; what lies beyond has a twin of its own. */
const bytes = 16_000;

const kept = new WeakMap<ApiVersion, Map<string, readonly string[]>>();

/**
 * A schema as its type and a nested list: a line a property, with its type, what holds for it and what it means.
 *
 * @param direction leaves out what does not travel that way
 * @returns lines; those of a named schema are made once a version, since an error body repeats in every twin
 */
export function schemaLines(
  node: SchemaNode,
  version: ApiVersion,
  direction?: Direction,
): readonly string[] {
  const schema = schemaOf(version, node);
  const facts = schema ? schemaFacts(schema, version) : [];
  const head = `${words.type}: ${[typeLink(node, version), ...facts].join('. ')}.`;
  const below = fieldLines(node, version, direction);
  return below.length > 0 ? [head, '', ...below] : [head];
}

/** Only the list: what stands under a line that has named the type already. */
export function fieldLines(
  node: SchemaNode,
  version: ApiVersion,
  direction?: Direction,
): readonly string[] {
  const unfolding = { bytes, ...(direction && { direction }) };
  const draw = () => listLines(unfoldSchema(node, version, unfolding), version);
  if (!isRef(node)) return draw();
  const known = kept.get(version) ?? new Map<string, readonly string[]>();
  kept.set(version, known);
  const key = `${direction} ${node.ref}`;
  const lines = known.get(key) ?? draw();
  known.set(key, lines);
  return lines;
}

function listLines(lines: readonly SchemaLine[], version: ApiVersion): string[] {
  const firstOption = lines.findIndex(({ child }) => child.kind === 'option');
  return lines.flatMap(({ child, lines: below }, index) => {
    const schema = schemaOf(version, child.schema);
    const marks = [typeLink(child.schema, version), ...schemaMarks(schema, child.required)];
    const own = isRef(child.schema) ? child.schema.description : undefined;
    return item(
      `${titleOf(child, index - firstOption, version)} (${marks.join(', ')})`,
      own ?? schema?.description,
      [...whenFacts(child), ...(schema ? schemaFacts(schema, version) : [])],
      listLines(below, version),
    );
  });
}

/** The property that tells an alternative from the others, and what it then holds. */
const whenFacts = ({ when }: SchemaChild): string[] =>
  when ? [`${code(when.property)} = ${when.values.map(code).join(', ')}`] : [];

/** The type of a node, with a link to the twin of the named schema in it. */
export function typeLink(node: SchemaNode, version: ApiVersion): string {
  const text = typeWords(node);
  const named = namedIn(node);
  const slug = named === undefined ? undefined : schemaSlugs(version).get(named);
  if (named === undefined || slug === undefined || !text.endsWith(named)) return inline(text);
  const before = inline(text.slice(0, text.length - named.length));
  const to = link(inline(named), twinPath(schemaPath(version, slug)));
  return before === '' ? to : `${before} ${to}`;
}

/** @param option counts the alternatives among the lines, from 0 */
function titleOf({ kind, name, schema }: SchemaChild, option: number, version: ApiVersion): string {
  if (kind !== 'option') return code(name);
  const own = isRef(schema) ? undefined : schemaOf(version, schema)?.title;
  const title = inline(name) || words.option(option + 1);
  return own === undefined ? title : `${title} ${inline(own)}`;
}
