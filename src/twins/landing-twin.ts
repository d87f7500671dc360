import { changelog } from '#words/changelog.ts';
import { landing as words } from '#words/landing.ts';
import type { ApiVersion } from '../model/api.ts';
import { currentVersion } from '../model/lifecycle.ts';
import { changelogPath, twinPath } from '../model/site-paths.ts';
import { containWords } from './contain-words.ts';
import { document } from './document.ts';
import { inline, link } from './escape.ts';
import { guideBody } from './guide-body.ts';
import { firstCallTwin, type GuideEntry, guideLine } from './guide-twins.ts';
import { versionLine } from './site-twins.ts';
import type { TwinPlace } from './twin-place.ts';

interface Landing {
  /** All versions of the API, newest first. */
  readonly versions: readonly ApiVersion[];
  /** The owner's title and text, where there are any: Markdown or MDX without its front matter. */
  readonly title: string | undefined;
  readonly body: string | undefined;
  readonly guides: readonly GuideEntry[];
  readonly place: TwinPlace;
}

/** The landing page of an API: the owner's text or else the description's, its versions, its guides. */
export function landingTwin({ versions, title, body, guides, place }: Landing): string {
  const current = currentVersion(versions);
  const text =
    body === undefined
      ? containWords(current.description ?? '')
      : guideBody(body, versions, firstCallTwin(versions, place) ?? '');
  return document(
    `# ${inline(title ?? current.title)}`,
    text,
    `## ${words.versions}`,
    versions.map(versionLine),
    guides.length > 0 && `## ${words.guides}`,
    guides.map(guideLine),
    link(changelog.title, twinPath(changelogPath(current.apiId))),
  );
}
