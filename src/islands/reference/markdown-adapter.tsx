import Markdoc, {
  type Config,
  type Node,
  type RenderableTreeNode,
  type Tag,
} from '@markdoc/markdoc';
import * as React from 'react';
import { safeLink } from '../../model/safe-link.ts';

const { Tag: MarkdocTag } = Markdoc;

/** Elements that raw HTML in Markdown may become; all others give way to what stands in them. None takes an attribute. */
const htmlElements = new Set(
  'b blockquote br code dd del dl dt em h3 h4 h5 h6 hr i kbd li ol p pre s strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);

/** Levels by which headings sink, so that they stand below Redoc's own. */
const headingShift = 2;

function textOf(node: Node): string {
  const own = node.attributes['content'];
  return (typeof own === 'string' ? own : '') + node.children.map(textOf).join('');
}

function linkTo(href: unknown, children: RenderableTreeNode[]): Tag | RenderableTreeNode[] {
  const safe = typeof href === 'string' ? safeLink(href) : undefined;
  if (safe === undefined) return children;
  return new MarkdocTag('a', { href: safe, rel: 'nofollow noopener' }, children);
}

/** What each kind of node becomes. Descriptions are not trusted: links are checked, images become links, HTML is an allow-list. */
const config: Config = {
  nodes: {
    document: { transform: (node, it) => new MarkdocTag('div', {}, node.transformChildren(it)) },
    heading: {
      transform: (node, it) => {
        const level = Math.min(6, Number(node.attributes['level']) + headingShift);
        return new MarkdocTag(`h${level}`, {}, node.transformChildren(it));
      },
    },
    link: {
      transform: (node, it) => linkTo(node.attributes['href'], node.transformChildren(it)),
    },
    image: {
      transform: (node) =>
        linkTo(node.attributes['src'], [String(node.attributes['alt'] || textOf(node) || 'Image')]),
    },
    fence: {
      transform: (node) =>
        new MarkdocTag('pre', {}, [
          new MarkdocTag('code', {}, [String(node.attributes['content'] ?? textOf(node))]),
        ]),
    },
  },
  tags: {
    // Redoc's own tokenizer makes this tag of every element of raw HTML.
    html: {
      attributes: { name: { type: String }, attrs: { type: Object } },
      transform: (node, it) => {
        const name = String(node.attributes['name']).toLowerCase();
        const children = node.transformChildren(it);
        if (name === 'script' || name === 'style') return [];
        return htmlElements.has(name) ? new MarkdocTag(name, {}, children) : children;
      },
    },
  },
};

/** Markdown of a description, as text or as the tree that Redoc made of it, to React elements. No HTML is ever set. */
function render(parsed: unknown): React.ReactNode {
  if (typeof parsed === 'string') return parsed;
  if (parsed === undefined || parsed === null) return null;
  // Redoc's tree comes from its own copy of Markdoc; as JSON it belongs to ours.
  const tree = Markdoc.Ast.fromJSON(JSON.stringify(parsed)) as Node;
  return Markdoc.renderers.react(Markdoc.transform(tree, config), React) as React.ReactNode;
}

/** How Redoc shows Markdown here (its `markdownAdapter`). */
export const markdownAdapter = {
  parse: (source: unknown): unknown =>
    typeof source === 'string' ? Markdoc.parse(source) : source,
  render: (parsed: unknown): React.ReactNode => (
    <div className="reference-prose">{render(parsed)}</div>
  ),
};
