import { llms as words } from '#words/llms.ts';
import type { ApiVersion } from '../model/api.ts';
import { placedMessages } from '../model/message-places.ts';
import { schemaSlugs } from '../model/schema-slugs.ts';
import { llmsFullFile } from '../model/site-paths.ts';
import { channelTwin } from './channel-twin.ts';
import { document } from './document.ts';
import { inline, link } from './escape.ts';
import { type GuideEntry, guideLine } from './guide-twins.ts';
import { messageTwin } from './message-twin.ts';
import { operationTwin } from './operation-twin.ts';
import { type OverviewFacts, overviewTwin } from './overview-twin.ts';
import { schemaTwin } from './schema-twin.ts';
import { type PortalName, versionLine } from './site-twins.ts';
import type { TwinPlace } from './twin-place.ts';

/** Characters of a version's `llms-full.txt`: a quarter of a million tokens, about, and more than most models take at once. */
export const fullLimit = 1_000_000;

/**
 * `llms.txt` (llmstxt.org): what the portal holds, as links to its twins. Old versions stand under "Optional", which a reader in want
 * of room leaves out.
 *
 * @param versions by API, newest first
 */
export function llmsTxt(
  portal: PortalName,
  versions: readonly ApiVersion[],
  guides: readonly GuideEntry[],
): string {
  const isNewest = (version: ApiVersion, index: number): boolean =>
    versions[index - 1]?.apiId !== version.apiId;
  const newest = versions.filter(isNewest);
  const older = versions.filter((version, index) => !isNewest(version, index));
  return document(
    `# ${inline(portal.name)}`,
    `> ${inline(portal.tagline)}`,
    words.about,
    `## ${words.apis}`,
    newest.map(versionLine),
    `## ${words.guides}`,
    [...guides.map(guideLine), `- ${link(words.plans, '/plans.md')}: ${words.plansAbout}`],
    `## ${words.whole}`,
    newest.map((version) => {
      const to = link(inline(`${version.title} ${version.version}`), llmsFullFile(version));
      return `- ${to}: ${words.wholeAbout}`;
    }),
    older.length > 0 && '## Optional',
    older.map(versionLine),
  );
}

/**
 * All that the portal says of a version in one text: overview, operations, schemas, whole ones up to a limit, and then that the rest is
 * in the twins.
 */
export function llmsFullOfVersion(
  version: ApiVersion,
  facts: OverviewFacts,
  place: TwinPlace,
  limit = fullLimit,
): string {
  const parts: string[] = [];
  let left = limit;
  for (const part of textsOf(version, facts, place)) {
    left -= part.length;
    if (left < 0) return [...parts, `${words.cut}\n`].join('\n');
    parts.push(part);
  }
  return parts.join('\n');
}

/** One after the other, so that what is beyond the limit is never written. */
function* textsOf(version: ApiVersion, facts: OverviewFacts, place: TwinPlace): Generator<string> {
  yield overviewTwin(version, facts, place);
  for (const channel of version.channels) yield channelTwin(version, channel);
  for (const placed of placedMessages(version)) yield messageTwin(version, placed);
  for (const operation of version.operations) yield operationTwin(version, operation, place);
  for (const name of schemaSlugs(version).keys()) yield schemaTwin(version, name);
}
