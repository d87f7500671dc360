import { schemas as schemaWords } from '#words/schemas.ts';
import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { SchemaListPage } from '../model/schema-pages.ts';
import { schemaPath, twinPath, versionPath } from '../model/site-paths.ts';
import { document } from './document.ts';
import { inline, link } from './escape.ts';
import { lifecycleLine } from './notices.ts';

/** The list of named schemas, or one page of it. */
export function schemasTwin(version: ApiVersion, { schemas }: SchemaListPage): string {
  const name = inline(`${version.title} ${version.version}`);
  return document(
    `# ${schemaWords.title}`,
    words.partOf(link(name, twinPath(versionPath(version)))),
    lifecycleLine(version),
    schemas.map(
      (schema) => `- ${link(inline(schema.name), twinPath(schemaPath(version, schema.slug)))}`,
    ),
  );
}
