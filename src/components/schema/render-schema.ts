import { schemaLines as words } from '#words/schema-lines.ts';
import type { ApiVersion } from '../../model/api.ts';
import { schemaOf, type SchemaNode } from '../../model/schema.ts';
import type { Direction } from '../../model/sample-schema.ts';
import type { SchemaChild } from '../../model/schema-children.ts';
import { schemaSlugs } from '../../model/schema-slugs.ts';
import { isRef, namedIn, typeWords } from '../../model/schema-words.ts';
import { schemaPath } from '../../model/site-paths.ts';
import { type SchemaLine, unfoldSchema } from '../../model/unfold-schema.ts';
import { type Html, html, trusted } from '../html.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { schemaFacts, schemaMarks } from './schema-facts.ts';

/** How much of a schema one tree unfolds; what lies beyond is a link to the page of the named schema. */
const treeBytes = 4_000;

const kept = new WeakMap<ApiVersion, Map<string, string>>();

/**
 * A schema as a tree a person can read: one line a property, folded with `<details>`, so that it needs no script.
 * @param direction which way the value travels; without one everything is shown
 * @returns safe HTML; the tree of a named schema is made once a version, since an error body repeats on every page
 */
export function renderSchema(node: SchemaNode, version: ApiVersion, direction?: Direction): string {
  if (!isRef(node)) return draw(node, version, direction);
  const trees = kept.get(version) ?? new Map<string, string>();
  kept.set(version, trees);
  const key = `${direction ?? ''} ${node.ref}`;
  const tree = trees.get(key) ?? draw(node, version, direction);
  trees.set(key, tree);
  return tree;
}

function draw(node: SchemaNode, version: ApiVersion, direction: Direction | undefined): string {
  const lines = unfoldSchema(node, version, { bytes: treeBytes, ...(direction && { direction }) });
  const head =
    lines.length === 0 || !isPlainObject(node, version) ? headLine(node, version) : undefined;
  return html`${head}${lines.length > 0 && list(lines, version)}`.html;
}

/** An object needs no line above its properties that says it is an object. */
function isPlainObject(node: SchemaNode, version: ApiVersion): boolean {
  const schema = schemaOf(version, node);
  return schema !== undefined && schema.types.join() === 'object' && !schema.oneOf && !schema.anyOf;
}

function headLine(node: SchemaNode, version: ApiVersion): Html {
  const schema = schemaOf(version, node);
  return html`<div class="type-head">
    ${typeOf(node, version)}${schema && schemaFacts(schema, version)}
  </div>`;
}

function list(lines: readonly SchemaLine[], version: ApiVersion): Html {
  const firstOption = lines.findIndex(({ child }) => child.kind === 'option');
  return html`<ul class="tree">
    ${lines.map((one, index) => line(one, index - firstOption, version))}
  </ul>`;
}

/** @param option counts the alternatives among the lines, from 0 */
function line({ child, state, lines }: SchemaLine, option: number, version: ApiVersion): Html {
  const schema = schemaOf(version, child.schema);
  const text = (isRef(child.schema) ? child.schema.description : undefined) ?? schema?.description;
  return html`<li>
    <div>
      ${title(child, option, version)}
      <span class="type">${typeOf(child.schema, version)}</span
      >${schemaMarks(schema, child.required)}
    </div>
    ${
      text !== undefined && html`<div class="words">${trusted(renderMarkdown(text))}</div>`
    }${schema && schemaFacts(schema, version)}${nested(child, state, lines, version)}
  </li>`;
}

function title(
  { kind, name, schema, when }: SchemaChild,
  option: number,
  version: ApiVersion,
): Html {
  if (kind !== 'option') return html`<code class="name">${name}</code>`;
  const own = isRef(schema) ? undefined : schemaOf(version, schema)?.title;
  return html`<b>${name || words.option(option + 1)}</b>${own !== undefined && html` ${own}`}${
      when &&
      html` <span class="when"
        ><code>${when.property}</code> =
        ${when.values.map((value, index) => html`${index > 0 && ', '}<code>${value}</code>`)}</span
      >`
    }`;
}

function typeOf(node: SchemaNode, version: ApiVersion): Html {
  const named = namedIn(node);
  const slug = named === undefined ? undefined : schemaSlugs(version).get(named);
  const words = typeWords(node);
  if (named === undefined || slug === undefined || !words.endsWith(named)) return html`${words}`;
  const before = words.slice(0, words.length - named.length);
  return html`${before}<a href="${schemaPath(version, slug)}">${named}</a>`;
}

function nested(
  { schema }: SchemaChild,
  state: SchemaLine['state'],
  lines: readonly SchemaLine[],
  version: ApiVersion,
): Html | undefined {
  if (state === 'repeat') return html`<p class="fact">${words.repeats(namedIn(schema) ?? '')}</p>`;
  if (state !== 'open') return undefined;
  return html`<details>
    <summary>${summary(lines)}</summary>
    ${list(lines, version)}
  </details>`;
}

function summary(lines: readonly SchemaLine[]): string {
  const options = lines.filter(({ child }) => child.kind === 'option').length;
  return options === lines.length ? words.alternatives(options) : words.properties(lines.length);
}
