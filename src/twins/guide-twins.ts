import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import { firstCall } from '../model/featured.ts';
import { requestHar } from '../model/request-har.ts';
import { twinPath } from '../model/site-paths.ts';
import { curl } from './curl.ts';
import { document } from './document.ts';
import { fence, inline, link } from './escape.ts';
import { guideBody } from './guide-body.ts';
import type { TwinPlace } from './twin-place.ts';

/** A guide as its list names it. */
export interface GuideEntry {
  /** Address of its page. */
  readonly href: string;
  readonly title: string;
  readonly description: string;
}

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
 * A guide as its author wrote it, in plain Markdown (guide-body.ts).
 *
 * @param body Markdown or MDX of the portal's owner, without its front matter
 * @param versions those that it may speak of, by API, newest first
 */
export function guideTwin(
  { title, description }: GuideEntry,
  body: string,
  versions: readonly ApiVersion[],
  place: TwinPlace,
): string {
  return document(
    `# ${inline(title)}`,
    inline(description),
    guideBody(body, versions, firstCallTwin(versions, place) ?? ''),
  );
}

/** The first call as one of curl. */
export function firstCallTwin(
  versions: readonly ApiVersion[],
  place: TwinPlace,
): string | undefined {
  const call = firstCall(versions);
  return call && fence(curl(requestHar(call.version, call.operation, place.gatewayUrl)), 'sh');
}
