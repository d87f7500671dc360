import { changelog as words } from '#words/changelog.ts';
import type { Changelog, VersionChanges } from '../../model/api-change.ts';
import { changeLine } from '../../model/change-words.ts';
import { totalOf } from '../../model/changelog.ts';
import { changelogPath } from '../../model/site-paths.ts';
import { escapeHtml } from '../html.ts';

/** An item of an RSS feed, as @astrojs/rss takes it. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  /** HTML, as the readers of RSS take it. */
  readonly description: string;
  readonly pubDate?: Date;
}

/** Versions in the feed, and changes in each of them: who wants more follows the link. */
const limits = { versions: 30, changes: 25 };

/** What XML 1.0 forbids even as a reference (W3C, "Extensible Markup Language", 2.2): a feed that holds it is not read at all. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The versions of an API as items of a feed, newest first. Titles and changes are a stranger's text and are escaped for HTML; the
 * feed escapes the whole for XML. An item has no date where nobody knows the version's.
 *
 * @param site the portal's origin
 */
export const feedItems = ({ apiId, title, versions }: Changelog, site: URL): FeedItem[] =>
  versions.slice(0, limits.versions).map((version) => ({
    title: xmlText(`${title} ${version.version}: ${summaryOf(version)}`),
    link: new URL(`${changelogPath(apiId)}#${version.version}`, site).href,
    description: xmlText(descriptionOf(version)),
    ...(version.date !== undefined && { pubDate: new Date(version.date) }),
  }));

/** Text without what XML cannot hold. */
export const xmlText = (text: string): string => text.replace(forbidden, '\ufffd');

function summaryOf({ previous, counts }: VersionChanges): string {
  if (previous === undefined) return words.first;
  const parts = (['breaking', 'added', 'changed', 'deprecated', 'removed'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words.counts[kind](counts[kind]));
  return parts.join(', ') || words.same;
}

function descriptionOf(version: VersionChanges): string {
  const shown = version.changes.slice(0, limits.changes);
  const lines = shown.map((change) => {
    const breaking = change.breaking ? `<strong>${escapeHtml(words.breakingChip)}</strong> ` : '';
    return `<li>${breaking}${escapeHtml(changeLine(change))}</li>`;
  });
  const hidden = totalOf(version.counts) - shown.length;
  return [
    `<p>${escapeHtml(summaryOf(version))}</p>`,
    ...(lines.length > 0 ? [`<ul>${lines.join('')}</ul>`] : []),
    ...(hidden > 0 ? [`<p>${escapeHtml(words.hidden(hidden))}</p>`] : []),
  ].join('');
}
