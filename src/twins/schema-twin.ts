import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import { schemaOf } from '../model/schema.ts';
import { twinPath, versionPath } from '../model/site-paths.ts';
import { containWords } from './contain-words.ts';
import { document } from './document.ts';
import { inline, link } from './escape.ts';
import { lifecycleLine } from './notices.ts';
import { schemaLines } from './schema-list.ts';

/** A named schema, where the twins of operations stop. */
export function schemaTwin(version: ApiVersion, name: string): string {
  const api = link(inline(`${version.title} ${version.version}`), twinPath(versionPath(version)));
  return document(
    `# ${inline(name)}`,
    words.schemaOf(api),
    lifecycleLine(version),
    containWords(schemaOf(version, { ref: name })?.description ?? ''),
    schemaLines({ ref: name }, version),
  );
}
