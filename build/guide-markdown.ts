import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  defineMdastPlugin,
  type MdastNode,
  type MdastPluginDefinition,
  type MdastVisitorContext,
} from 'satteri';
import { type CalloutKind, calloutKinds, isCalloutKind } from '../src/model/callout.ts';
import { languageId, languageName } from '../src/model/code-languages.ts';

const titleInMeta = /(?:^|\s)title="([^"]*)"/;

/**
 * What guides write beyond CommonMark: `:::tip` as a callout, a fence's `title="…"`, the fences of a `<CodeGroup>` as tabs, and the
 * place of each `<Operation>`, for errors to name it. Directives in a line are no part of it: `10:30` stays what it is.
 *
 * @param titles what stands over a callout without a title of its own
 * @param root absolute path that files are named from
 */
export function guideMarkdown(
  titles: Readonly<Record<CalloutKind, string>>,
  root: string,
): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'gatehouse:guides',
    options: { position: true },
    containerDirective(node, context) {
      const { name, children } = node;
      if (!isCalloutKind(name)) {
        const known = calloutKinds.map((kind) => `:::${kind}`).join(', ');
        throw new Error(
          `${placeOf(node, context, root)}: there is no ":::${name}". There are: ${known}.`,
        );
      }
      const [first] = children;
      const hProperties = { className: ['callout-title'] };
      if (first?.type === 'paragraph' && first.data?.directiveLabel === true)
        context.setProperty(first, 'data', { hProperties });
      else
        context.prependChild(node, {
          type: 'paragraph',
          data: { hProperties },
          children: [{ type: 'text', value: titles[name] }],
        });
      const className = ['callout', `callout-${name}`];
      context.setProperty(node, 'data', { hName: 'div', hProperties: { className, role: 'note' } });
    },
    leafDirective: asWritten,
    textDirective: asWritten,
    code(node, context) {
      const title = titleInMeta.exec(node.meta ?? '')?.[1];
      if (title !== undefined)
        context.setProperty(node, 'data', { hProperties: { 'data-title': title } });
      const parent = context.parent(node);
      if (parent?.type !== 'mdxJsxFlowElement' || parent.name !== 'CodeGroup') return;
      const lang = node.lang ?? '';
      context.wrapNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'Tab',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'title', value: title ?? languageName(lang) },
          { type: 'mdxJsxAttribute', name: 'sample', value: languageId(lang) },
        ],
        children: [],
      });
    },
    mdxJsxFlowElement: (node, context) => placeOperation(node, context, root),
    mdxJsxTextElement: (node, context) => placeOperation(node, context, root),
  });
}

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function placeOperation(node: Readonly<Jsx>, context: MdastVisitorContext, root: string): void {
  if (node.name !== 'Operation') return;
  const at = placeOf(node, context, root);
  context.replaceNode(node, {
    ...node,
    attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'at', value: at }],
  });
}

/** A colon before a word means nothing in a guide. */
function asWritten(node: Readonly<MdastNode>, context: MdastVisitorContext): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  context.replaceNode(node, { type: 'text', value: context.source.slice(start, end) });
}

function placeOf(
  node: Readonly<MdastNode>,
  { fileURL }: MdastVisitorContext,
  root: string,
): string {
  const file = fileURL ? relative(root, fileURLToPath(fileURL)).split(sep).join('/') : 'guide';
  return `${file}:${node.position?.start.line ?? 1}`;
}
