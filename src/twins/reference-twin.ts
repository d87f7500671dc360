import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import { type ReferencePart, referenceParts } from '../model/cut-description.ts';
import { referencePath, twinPath, versionPath } from '../model/site-paths.ts';
import { containWords } from './contain-words.ts';
import { document } from './document.ts';
import { inline, link } from './escape.ts';
import { lifecycleLine } from './notices.ts';
import { operationLines } from './operation-twin.ts';

const partName = ({ tag, number, of }: ReferencePart): string =>
  `${inline(tag.title ?? tag.name)}${of > 1 ? ` (${words.partNumber(number, of)})` : ''}`;

const apiLink = (version: ApiVersion): string =>
  link(inline(`${version.title} ${version.version}`), twinPath(versionPath(version)));

/** The tags of an API. */
export function referenceIndexTwin(version: ApiVersion): string {
  const parts = referenceParts(version);
  return document(
    `# ${words.referenceOf(inline(`${version.title} ${version.version}`))}`,
    words.partOf(apiLink(version)),
    lifecycleLine(version),
    parts.map((part) => {
      const to = link(partName(part), twinPath(referencePath(version, part.slug)));
      return `- ${to}: ${words.operationCount(part.operations.length)}`;
    }),
  );
}

/** One tag, or a part of it. */
export function tagReferenceTwin(version: ApiVersion, part: ReferencePart): string {
  return document(
    `# ${partName(part)}`,
    words.partOf(apiLink(version)),
    lifecycleLine(version),
    containWords(part.tag.description ?? ''),
    operationLines(version, part.operations),
  );
}

/** The console is for a browser; its twin says where a program finds the same operations. */
export function consoleTwin(version: ApiVersion): string {
  const name = inline(`${version.title} ${version.version}`);
  const reference = link(words.operations, twinPath(referencePath(version)));
  return document(
    `# ${words.consoleOf(name)}`,
    words.consoleWords(apiLink(version)),
    `- ${reference}`,
  );
}
