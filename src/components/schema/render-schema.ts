import { type ApiVersion, type SchemaNode, schemaOf } from '../../model/api.ts';
import { type SchemaChild, isStructured, schemaChildren } from '../../model/schema-children.ts';
import { isRef, typeWords } from '../../model/schema-words.ts';
import { schemaPath } from '../../model/site-paths.ts';
import { type Html, html, trusted } from '../html.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { schemaFacts, schemaMarks } from './schema-facts.ts';
import { schemaSlugs } from '../../model/schema-slugs.ts';

/** How much of a schema one page unfolds; what lies beyond is a link to the page of the named schema. */
interface Budget {
  /** Lines left for what is nested. The first level is always whole. */
  lines: number;
}

interface Place {
  readonly version: ApiVersion;
  readonly budget: Budget;
  /** Named schemas that are open around this place: meeting one again is recursion. */
  readonly open: ReadonlySet<string>;
  readonly depth: number;
}

const nestedLines = 120;
/** Named schemas unfold this deep; nameless ones have no page to link to and go on to the reader's own limit. */
const namedDepth = 3;
const namelessDepth = 16;

const kept = new WeakMap<ApiVersion, Map<string, string>>();

/**
 * A schema as a tree a person can read: one line a property, folded with `<details>`, so that it needs no script.
 * @returns safe HTML; the tree of a named schema is made once a version, since an error body repeats on every page
 */
export function renderSchema(node: SchemaNode, version: ApiVersion): string {
  if (!isRef(node)) return draw(node, version);
  const trees = kept.get(version) ?? new Map<string, string>();
  kept.set(version, trees);
  const tree = trees.get(node.ref) ?? draw(node, version);
  trees.set(node.ref, tree);
  return tree;
}

function draw(node: SchemaNode, version: ApiVersion): string {
  const open = new Set(isRef(node) ? [node.ref] : []);
  const place: Place = { version, budget: { lines: nestedLines }, open, depth: 0 };
  const children = schemaChildren(node, version);
  const head =
    children.length === 0 || !isPlainObject(node, version) ? headLine(node, place) : html``;
  return html`${head}${children.length > 0 && list(children, place)}`.html;
}

/** An object needs no line above its properties that says it is an object. */
function isPlainObject(node: SchemaNode, version: ApiVersion): boolean {
  const schema = schemaOf(version, node);
  return schema !== undefined && schema.types.join() === 'object' && !schema.oneOf && !schema.anyOf;
}

function headLine(node: SchemaNode, place: Place): Html {
  const schema = schemaOf(place.version, node);
  return html`<div class="type-head">
    ${typeOf(node, place)}${schema && schemaFacts(schema, place.version)}
  </div>`;
}

function list(children: readonly SchemaChild[], place: Place): Html {
  const firstOption = children.findIndex((child) => child.kind === 'option');
  const lines = children.map((child, index) => line(child, index - firstOption, place));
  return html`<ul class="tree">
    ${lines}
  </ul>`;
}

/** @param option counts the alternatives among the lines, from 0 */
function line(child: SchemaChild, option: number, place: Place): Html {
  place.budget.lines -= 1;
  const schema = schemaOf(place.version, child.schema);
  const words = (isRef(child.schema) ? child.schema.description : undefined) ?? schema?.description;
  return html`<li>
    <div>
      ${title(child, option, place)}
      <span class="type">${typeOf(child.schema, place)}</span>
      ${schemaMarks(schema, child.required)}
    </div>
    ${
      words !== undefined && html`<div class="words">${trusted(renderMarkdown(words))}</div>`
    }${schema && schemaFacts(schema, place.version)}${nested(child, place)}
  </li>`;
}

function title({ kind, name, schema }: SchemaChild, option: number, { version }: Place): Html {
  if (kind !== 'option') return html`<code class="name">${name}</code>`;
  const own = isRef(schema) ? undefined : schemaOf(version, schema)?.title;
  return html`<b>${name || `Option ${option + 1}`}</b>${own !== undefined && html` ${own}`}`;
}

function typeOf(node: SchemaNode, { version }: Place): Html {
  const named = namedIn(node);
  const slug = named === undefined ? undefined : schemaSlugs(version).get(named);
  const words = typeWords(node);
  if (named === undefined || slug === undefined || !words.endsWith(named)) return html`${words}`;
  const before = words.slice(0, words.length - named.length);
  return html`${before}<a href="${schemaPath(version, slug)}">${named}</a>`;
}

/** The named schema at the end of a type's words: the node's own, or that of an array's items. */
function namedIn(node: SchemaNode): string | undefined {
  if (isRef(node)) return node.ref;
  const inner = node.types.length > 1 ? undefined : (node.items ?? only(node.allOf));
  return inner && !node.oneOf && !node.anyOf ? namedIn(inner) : undefined;
}

const only = (nodes: readonly SchemaNode[] | undefined): SchemaNode | undefined =>
  nodes?.length === 1 ? nodes[0] : undefined;

function nested({ schema }: SchemaChild, place: Place): Html | undefined {
  const named = namedIn(schema);
  if (named !== undefined && place.open.has(named))
    return html`<p class="fact">Repeats ${named} from above.</p>`;
  if (!isStructured(schema, place.version)) return undefined;
  const tooDeep = place.depth >= (named === undefined ? namelessDepth : namedDepth);
  if (tooDeep || (place.budget.lines <= 0 && named !== undefined)) return undefined;
  const children = schemaChildren(schema, place.version);
  const inner: Place = {
    ...place,
    depth: place.depth + 1,
    open: named === undefined ? place.open : new Set([...place.open, named]),
  };
  return html`<details>
    <summary>${summary(children)}</summary>
    ${list(children, inner)}
  </details>`;
}

function summary(children: readonly SchemaChild[]): string {
  const options = children.filter((child) => child.kind === 'option').length;
  if (options === children.length) return `${options} alternatives`;
  return children.length === 1 ? '1 property' : `${children.length} properties`;
}
