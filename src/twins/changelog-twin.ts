import { changelog as words } from '#words/changelog.ts';
import type { ApiVersion } from '../model/api.ts';
import type { ApiChange, Changelog } from '../model/api-change.ts';
import { changeSentence, changeSteps, directionWords, placeName } from '../model/change-words.ts';
import { changesPerPage, placePath, shownVersions, type ShownVersion } from '../model/changelog.ts';
import { twinPath } from '../model/site-paths.ts';
import { document } from './document.ts';
import { code, inline, link } from './escape.ts';

/**
 * The changelog of an API.
 *
 * @param versions of the API, newest first, one for each of the changelog
 */
export const changelogTwin = (changelog: Changelog, versions: readonly ApiVersion[]): string =>
  document(
    `# ${inline(words.of(changelog.title))}`,
    words.lead,
    ...shownVersions(changelog, changesPerPage).flatMap((shown, index) => {
      const newer = versions[index];
      return newer ? releaseBlocks(shown, newer, versions[index + 1] ?? newer) : [];
    }),
  );

function releaseBlocks(
  { changes: { version, date, previous, counts }, groups, hidden }: ShownVersion,
  newer: ApiVersion,
  older: ApiVersion,
): string[] {
  const kinds = ['breaking', 'added', 'changed', 'deprecated', 'removed'] as const;
  const summary = kinds.flatMap((kind) =>
    counts[kind] > 0 ? words.counts[kind](counts[kind]) : [],
  );
  return [
    `## ${[inline(version), ...(date === undefined ? [] : [`(${date})`])].join(' ')}`,
    previous === undefined ? words.first : summary.join(', ') || words.same,
    ...groups.flatMap(({ place, changes }) => [
      `### ${link(inline(placeName(place)), twinOf(placePath(place, { older, newer })))}`,
      changes.map(changeItem).join('\n'),
    ]),
    ...(hidden > 0 ? [`${words.hidden(hidden)} ${words.hiddenFile}`] : []),
  ];
}

/** The twin of a page; the place on the page stays. */
function twinOf(path: string): string {
  const [page = '', anchor] = path.split('#');
  return anchor === undefined ? twinPath(page) : `${twinPath(page)}#${anchor}`;
}

function changeItem(change: ApiChange): string {
  const steps = changeSteps(change).map(({ label, code: name }) =>
    [label, name === undefined ? '' : code(name)].filter(Boolean).join(' '),
  );
  const marks = [...(change.breaking ? [words.breakingChip] : []), words.kindChips[change.kind]];
  const said = [...steps, inline(changeSentence(change))].join(' › ');
  return `- **${marks.join(', ')}**: ${[said, directionWords(change)].filter(Boolean).join(' ')}`;
}
