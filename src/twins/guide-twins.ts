import { twins as words } from '#words/twins.ts';
import type { ApiVersion, Operation } from '../model/api.ts';
import { requestHar } from '../model/request-har.ts';
import { twinPath } from '../model/site-paths.ts';
import { curl } from './curl.ts';
import { document } from './document.ts';
import { fence, inline, link } from './escape.ts';
import type { TwinPlace } from './twin-place.ts';

/** A guide as its list names it. */
export interface GuideEntry {
  /** Address of its page. */
  readonly href: string;
  readonly title: string;
  readonly description: string;
}

/** The call that guides show; absent where no operation can be called with a key alone. */
export type GuideCall = { readonly version: ApiVersion; readonly operation: Operation } | undefined;

/** The guides in reading order. */
export const guidesTwin = (guides: readonly GuideEntry[]): string =>
  document(
    `# ${words.guides}`,
    guides.map((guide) => guideLine(guide)),
  );

/** A guide on one line, with a link to its twin. */
export const guideLine = ({ href, title, description }: GuideEntry): string =>
  `- ${link(inline(title), twinPath(href))}: ${inline(description)}`;

/**
 * A guide as its author wrote it, without what only a page can show: components of MDX are left out, but for the first call, which
 * is written as one.
 *
 * @param body Markdown or MDX of the portal's owner, without its front matter
 */
export function guideTwin(
  { title, description }: GuideEntry,
  body: string,
  call: GuideCall,
  place: TwinPlace,
): string {
  const sample =
    call && fence(curl(requestHar(call.version, call.operation, place.gatewayUrl)), 'sh');
  return document(`# ${inline(title)}`, inline(description), withoutComponents(body, sample ?? ''));
}

const fenceLine = /^\s*(`{3,}|~{3,})/;
/** A line that holds nothing but the start or the end of a component, or brings one in. */
const componentLine = /^\s*(?:<\/?[A-Z][^>]*>|(?:import|export)\s.*;?)\s*$/;

function withoutComponents(body: string, call: string): string {
  let open = '';
  const lines = body.split('\n').flatMap((line) => {
    const mark = fenceLine.exec(line)?.[1] ?? '';
    if (open === '' && componentLine.test(line)) return line.includes('<FirstCall') ? [call] : [];
    if (open === '') open = mark;
    else if (mark.startsWith(open) && line.trim() === mark) open = '';
    return [line];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
