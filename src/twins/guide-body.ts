import { guides as words } from '#words/guides.ts';
import type { ApiVersion } from '../model/api.ts';
import { isCalloutKind } from '../model/callout.ts';
import { findOperation, type FoundOperation } from '../model/find-operation.ts';
import { operationPath, twinPath } from '../model/site-paths.ts';
import { code, inline, link } from './escape.ts';

const fenceLine = /^\s*(`{3,}|~{3,})/;
const directive = /^\s*:::(\w+)(?:\[([^\]]*)\])?\s*$/;
const calloutTag = /^\s*<Callout\b([^>]*)>\s*$/;
const calloutEnd = /^\s*(?::::|<\/Callout>)\s*$/;
const tabTag = /^\s*<Tab\b([^>]*)>\s*$/;
const operationTag = /<Operation\b([^>]*?)\/>/g;
const firstCallTag = /^\s*<FirstCall\b[^>]*>\s*$/;
/** A line that holds nothing but the start or the end of a component, or brings one in. */
const componentLine = /^\s*(?:<\/?[A-Z][^>]*>|(?:import|export)\s.*;?)\s*$/;

/** The value of an attribute of a component, as it stands between double quotes. */
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(String.raw`\b${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * The text of a guide without what only a page can show: callouts become quotations, tabs paragraphs under their titles, a live
 * operation a link to its twin; other components are left out. Code stays as it is, and so does an operation that there is none of,
 * for the guide's page is what refuses it: that knows the line.
 *
 * @param body Markdown or MDX of the portal's owner, without its front matter
 * @param versions those that the guide may speak of
 * @param firstCall Markdown in the place of `<FirstCall />`
 */
export function guideBody(
  body: string,
  versions: readonly ApiVersion[],
  firstCall: string,
): string {
  let fence = '';
  let isCallout = false;
  const quoted = (line: string) => (isCallout ? `> ${line}`.trimEnd() : line);
  const lines = body.split('\n').flatMap((line): string[] => {
    const mark = fenceLine.exec(line)?.[1] ?? '';
    const isCode = fence !== '' || mark !== '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    if (isCode) return [quoted(line)];
    const title = calloutTitle(line);
    if (title !== undefined) {
      isCallout = true;
      return [`> **${inline(title)}**`, '>'];
    }
    if (calloutEnd.test(line)) {
      isCallout = false;
      return [];
    }
    return plainLine(line, versions, firstCall).map(quoted);
  });
  return lines
    .join('\n')
    .replace(/^(?:>\n)+(?=>)/gm, '>\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What stands over the callout that a line opens; `undefined` for any other line. */
function calloutTitle(line: string): string | undefined {
  const [, tag] = calloutTag.exec(line) ?? [];
  const [, name = '', label] = directive.exec(line) ?? [];
  if (tag === undefined && name === '') return undefined;
  const kind = tag === undefined ? name : (attribute(tag, 'kind') ?? 'note');
  const title = tag === undefined ? label : attribute(tag, 'title');
  return title ?? (isCalloutKind(kind) ? words.callouts[kind] : kind);
}

function plainLine(line: string, versions: readonly ApiVersion[], firstCall: string): string[] {
  const tab = tabTag.exec(line)?.[1];
  if (tab !== undefined) return [`**${inline(attribute(tab, 'title') ?? '')}**`];
  if (firstCallTag.test(line)) return [firstCall];
  const written = line.replace(operationTag, (_tag, attributes: string) =>
    operationLink(attributes, versions),
  );
  return written === line && componentLine.test(line) ? [] : [written];
}

function findUnlessMissing(
  attributes: string,
  versions: readonly ApiVersion[],
): FoundOperation | undefined {
  try {
    return findOperation(versions, {
      id: attribute(attributes, 'id') ?? '',
      api: attribute(attributes, 'api'),
      version: attribute(attributes, 'version'),
    });
  } catch {
    return undefined;
  }
}

function operationLink(attributes: string, versions: readonly ApiVersion[]): string {
  const found = findUnlessMissing(attributes, versions);
  if (!found) return code(`<Operation${attributes}/>`);
  const { version, operation } = found;
  const { method, path, summary, slug } = operation;
  const name = code(`${method.toUpperCase()} ${path}`);
  const words = summary === undefined ? '' : `: ${inline(summary)}`;
  return `${link(name, twinPath(operationPath(version, slug)))}${words}`;
}
